"""Takes the last enlargement of a two-class network off OpenVINO's slow path.

A network that ends with a bilinear enlargement of two logits spends a quarter of its time there,
because OpenVINO pads the two channels to sixteen. The softmax of two classes is the sigmoid of
their difference, and a difference commutes with the enlargement; so one channel is enlarged, one
axis after the other, by picking two neighbours and blending them. The result is the same up to
rounding, and the tests hold it to that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    import openvino

SPATIAL_AXES = [2, 3]


def shorten_enlargement(graph: openvino.Model) -> bool:
    """Rewrite a converted `ProbabilityNet` in place; False if it does not end in the way above."""
    from openvino import opset13 as ops

    softmax = _above(graph.get_results()[0], "Softmax")
    if softmax is None:
        return False
    enlarge = softmax.input_value(0).get_node()
    if enlarge.get_type_name() != "Interpolate" or not _is_bilinear(enlarge):
        return False
    logits = enlarge.input_value(0)
    channels = logits.get_partial_shape()[1]
    foreground = list(softmax.output(0).get_target_inputs())
    if channels.is_dynamic or channels.get_length() != 2 or len(foreground) != 1:
        return False
    one, two = (ops.constant(np.array([k], np.int64)) for k in (1, 2))
    zero = ops.constant(np.array([0], np.int64))
    lead = ops.subtract(
        ops.slice(logits, one, two, one, one), ops.slice(logits, zero, one, one, one)
    )
    sizes = ops.convert(enlarge.input_value(1), "i64")
    for position in (1, 0):
        lead = _enlarged(lead, sizes, position)
    chosen = foreground[0].get_node()
    for target in chosen.output(0).get_target_inputs():
        target.replace_source_output(ops.sigmoid(lead).output(0))
    # The check for finite numbers sums the logits; small ones are finite exactly when large are.
    for target in enlarge.output(0).get_target_inputs():
        target.replace_source_output(logits)
    graph.validate_nodes_and_infer_types()
    return True


def _enlarged(maps: Any, sizes: Any, position: int) -> Any:
    """`maps` (N, 1, H, W) enlarged along one of the spatial axes, corners on corners."""
    from openvino import opset13 as ops

    axis = ops.constant(np.int64(SPATIAL_AXES[position]))
    first, unit = ops.constant(np.int64(0)), ops.constant(np.int64(1))
    length = ops.gather(ops.shape_of(maps), axis, first)
    wanted = ops.gather(sizes, ops.constant(np.int64(position)), first)
    steps = ops.maximum(ops.subtract(wanted, unit), unit)
    last = ops.subtract(length, unit)
    # In whole numbers: a position of some thousand pixels would not survive bf16.
    travelled = ops.multiply(ops.range(first, wanted, unit, "i64"), last)
    before = ops.divide(travelled, steps)
    after = ops.minimum(ops.add(before, unit), last)
    left_over = ops.subtract(travelled, ops.multiply(before, steps))
    share = ops.divide(ops.convert(left_over, "f32"), ops.convert(steps, "f32"))
    if position == 0:
        share = ops.unsqueeze(share, unit)
    low, high = ops.gather(maps, before, axis), ops.gather(maps, after, axis)
    return ops.add(low, ops.multiply(ops.subtract(high, low), share))


def _above(node: Any, kind: str) -> Any | None:
    """The first node of this kind on the way up along first inputs."""
    while node.get_input_size():
        node = node.input_value(0).get_node()
        if node.get_type_name() == kind:
            return node
    return None


def _is_bilinear(enlarge: Any) -> bool:
    settings = enlarge.get_attributes()
    axes = enlarge.input_value(2).get_node()
    return (
        settings["mode"] in ("linear", "linear_onnx")
        and settings["coordinate_transformation_mode"] == "align_corners"
        and settings["shape_calculation_mode"] == "sizes"
        and axes.get_type_name() == "Constant"
        and axes.get_data().tolist() == SPATIAL_AXES
    )
