"""Model files as somebody may bring them, with weights by chance.

Importable as `data.community`.
"""

from __future__ import annotations

import warnings
from typing import Any

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from safetensors.torch import save
from torch import nn


def compact(scale: int = 4, bands: int = 3, channels: int = 8) -> nn.Module:
    """A small SRVGG: convolutions beside plain repetition; it looks four pixels far."""
    from spandrel.architectures.Compact import Compact

    torch.manual_seed(11)
    net: nn.Module = Compact(
        num_in_ch=bands, num_out_ch=bands, num_feat=channels, num_conv=2, upscale=scale
    )
    return net


def span() -> nn.Module:
    """A small SPAN that enlarges twice."""
    from spandrel.architectures.SPAN import SPAN

    torch.manual_seed(11)
    net: nn.Module = SPAN(num_in_ch=3, num_out_ch=3, feature_channels=8, upscale=2)
    return net


def swinir() -> nn.Module:
    """Attention in shifted windows; it enlarges twice."""
    from spandrel.architectures.SwinIR import SwinIR

    torch.manual_seed(11)
    with warnings.catch_warnings():
        # torch.meshgrid without an order of its indices.
        warnings.simplefilter("ignore")
        net: nn.Module = SwinIR(
            upscale=2, img_size=16, window_size=8, embed_dim=12, depths=[2], num_heads=[2],
            mlp_ratio=2, upsampler="pixelshuffledirect",
        )  # fmt: skip
    return net


def weights_of(net: nn.Module) -> bytes:
    """A safetensors file."""
    return bytes(save({name: value.contiguous() for name, value in net.state_dict().items()}))


def enlarging_onnx(
    scale: int = 2,
    sides: tuple[int, int] | None = None,
    white: int = 1,
    layout: str = "NCHW",
    kind: int = TensorProto.FLOAT,
) -> bytes:
    """Repeats every pixel, and adds a little of white, which tells what white is."""
    weights = np.zeros((3 * scale * scale, 3, 1, 1), np.float32)
    for band in range(3):
        weights[band * scale**2 : (band + 1) * scale**2, band] = 1
    bias = np.full(3 * scale * scale, 0.02 * white, np.float32)
    high, wide = sides or (None, None)
    lengths = [1, 3, high, wide] if layout == "NCHW" else [1, high, wide, 3]
    nodes = [
        helper.make_node("Conv", ["planes", "w", "b"], ["c"]),
        helper.make_node("DepthToSpace", ["c"], ["large"], blocksize=scale, mode="CRD"),
        helper.make_node("Clip", ["large", "zero", "white"], ["clipped"]),
    ]
    first, last = "x", "clipped"
    if layout == "NHWC":
        nodes.insert(0, helper.make_node("Transpose", [first], ["nchw"], perm=[0, 3, 1, 2]))
        first = "nchw"
    nodes.insert(-3, helper.make_node("Cast", [first], ["planes"], to=TensorProto.FLOAT))
    if layout == "NHWC":
        nodes.append(helper.make_node("Transpose", [last], ["nhwc"], perm=[0, 2, 3, 1]))
        last = "nhwc"
    nodes.append(helper.make_node("Cast", [last], ["y"], to=kind))
    constants = {
        "w": weights, "b": bias, "zero": np.float32(0), "white": np.float32(white),
    }  # fmt: skip
    return _onnx(nodes, constants, lengths, kind)


def segmenting_onnx(channels: int = 1, softmax: bool = False, gain: float = 8.0) -> bytes:
    """Says of every pixel how dark it is: as one logit, or as so many, the first the background's;
    or their softmax."""
    weights = np.zeros((channels, 3, 1, 1), np.float32)
    weights[-1] = -gain
    bias = np.zeros(channels, np.float32)
    bias[-1] = gain
    nodes = [helper.make_node("Conv", ["x", "w", "b"], ["said"])]
    nodes.append(
        helper.make_node("Softmax", ["said"], ["y"], axis=1)
        if softmax
        else helper.make_node("Identity", ["said"], ["y"])
    )
    return _onnx(nodes, {"w": weights, "b": bias}, [1, 3, None, None])


def onnx_with(
    op: str, inputs: int = 1, lengths: Any = (1, 3, None, None), domain: str = "", **attributes: Any
) -> bytes:
    """A file of one operator."""
    names = [f"x{i}" for i in range(inputs)]
    node = helper.make_node(op, [*names, "w"], ["y"], domain=domain, **attributes)
    return _onnx([node], {"w": np.float32(1)}, list(lengths), names=names)


def _onnx(
    nodes: list[Any],
    constants: dict[str, Any],
    lengths: list[Any],
    kind: int = TensorProto.FLOAT,
    names: list[str] | None = None,
) -> bytes:
    graph = helper.make_graph(
        nodes,
        "made",
        [helper.make_tensor_value_info(name, kind, lengths) for name in names or ["x"]],
        [helper.make_tensor_value_info("y", kind, None)],
        [numpy_helper.from_array(np.asarray(value), name) for name, value in constants.items()],
    )
    domains = {node.domain for node in nodes} - {""}
    opsets = [helper.make_opsetid("", 17), *(helper.make_opsetid(d, 1) for d in domains)]
    content: bytes = helper.make_model(graph, opset_imports=opsets).SerializeToString()
    assert isinstance(onnx.ModelProto.FromString(content), onnx.ModelProto)
    return content
