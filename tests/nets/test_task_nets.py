"""The task networks of the papers: the published sizes, any picture, the same twice."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from inspector.nets import (
    deeplabv3,
    deeplabv3plus,
    fcn,
    fcos,
    inception_v3,
    resnet101,
    ssd,
    two_stage,
)
from inspector.nets.counting import count
from inspector.nets.detection import Detection
from inspector.nets.two_stage import Stages, product_logits
from inspector.nets.whole import resized


def parameters(net: nn.Module) -> int:
    return sum(p.numel() for p in net.parameters())


@pytest.mark.parametrize(
    ("build", "side_px", "published", "giga_macs"),
    [
        # As torchvision publishes them, with the classes of COCO, VOC and ImageNet.
        (lambda: fcn.build(21, deep_supervision=True), 520, 35_322_218, 152.717),
        (lambda: deeplabv3.build(21, deep_supervision=True), 520, 42_004_074, 178.722),
        (lambda: ssd.build(91), 300, 35_641_826, 34.858),
        (lambda: ssd.build(91, "mobilenet", 320), 320, 3_440_060, 0.583),
        # Published without the 53,120 weights of normalisation, which are frozen there.
        (lambda: fcos.build(91), 800, 32_269_600 + 53_120, 128.207),
        (lambda: inception_v3.build(1000), 299, 27_161_264, 5.713),
        (lambda: resnet101.build(1000), 224, 44_549_160, 7.801),
    ],
)
def test_sizes_and_work_are_the_published_ones(
    build: Callable[[], nn.Module], side_px: int, published: int, giga_macs: float
) -> None:
    with torch.device("meta"):
        net = build()
    assert parameters(net) == published
    assert count(net, side_px, side_px).conv_macs / 1e9 == pytest.approx(giga_macs, rel=1e-3)


def test_deeplabv3plus_adds_a_decoder_to_the_pyramid() -> None:
    """By hand: the decoder of 48 + 256 channels, two 3x3 convolutions of 256 and the last 1x1,
    against torchvision's head of one 3x3 of 256 and a last 1x1, on the same trunk and pyramid."""
    with torch.device("meta"):
        plus, plain = deeplabv3plus.build(4), deeplabv3.build(4)
    decoder = (256 * 48 + 2 * 48) + (304 * 9 * 256 + 256 + 512) + (256 * 9 * 256 + 256 + 512)
    head = 256 * 9 * 256 + 512
    assert parameters(plus) - parameters(plain) == decoder - head


@pytest.fixture(scope="module", params=["fcn", "deeplabv3", "deeplabv3plus"])
def segmenter(request: pytest.FixtureRequest) -> nn.Module:
    torch.manual_seed(2)
    families = {"fcn": fcn, "deeplabv3": deeplabv3, "deeplabv3plus": deeplabv3plus}
    net: nn.Module = families[request.param].build(classes=4)
    return net.eval()


@pytest.mark.parametrize("size", [(33, 47), (64, 32)])
def test_a_segmenter_gives_logits_of_the_pictures_size(
    segmenter: nn.Module, size: tuple[int, int]
) -> None:
    picture = torch.rand(1, 3, *size)
    with torch.inference_mode():
        one, two = segmenter(picture), segmenter(picture)
    assert one.shape == (1, 4, *size)
    assert torch.equal(one, two)
    assert torch.isfinite(one).all()


def test_deep_supervision_adds_an_output_in_training_alone() -> None:
    torch.manual_seed(2)
    net = fcn.build(classes=3, deep_supervision=True).train()
    outputs = net(torch.rand(2, 3, 32, 40))
    assert [tuple(each.shape) for each in outputs] == [(2, 3, 32, 40)] * 2
    with torch.inference_mode():
        assert net.eval()(torch.rand(1, 3, 32, 40)).shape == (1, 3, 32, 40)


def small_detector(kind: str) -> Any:
    torch.manual_seed(3)
    return ssd.build(3, "mobilenet", 64) if kind == "ssdlite" else fcos.build(3, 64)


@pytest.mark.parametrize("kind", ["ssdlite", "fcos"])
def test_a_detector_gives_boxes_in_the_pictures_pixels(kind: str) -> None:
    detector = small_detector(kind).eval()
    if kind == "fcos":
        # A fresh one is too unsure of everything to name anything.
        detector.body.score_thresh = 0.0
    for height, width in ((40, 90), (100, 60)):
        picture = torch.rand(1, 3, height, width, generator=torch.Generator().manual_seed(5))
        with torch.inference_mode():
            (one,), (two,) = detector(picture), detector(picture)
        assert one.shape[1] == 6
        assert len(one) > 0
        assert torch.equal(one, two)
        x, y, wide, high, label, score = one.unbind(dim=1)
        assert min(float(x.min()), float(y.min()), float(wide.min()), float(high.min())) >= -1e-4
        assert float((x + wide).max()) <= width + 1e-3
        assert float((y + high).max()) <= height + 1e-3
        assert set(label.tolist()) <= {0.0, 1.0}
        assert 0 <= float(score.min()) <= float(score.max()) <= 1


@pytest.mark.parametrize("kind", ["ssdlite", "fcos"])
def test_boxes_of_any_size_of_picture_mean_the_same_place(kind: str) -> None:
    """Half the picture has half the targets' numbers, so the losses are the same."""
    net = small_detector(kind).train()
    for module in net.modules():
        if isinstance(module, nn.BatchNorm2d | nn.Dropout):
            module.eval()
    small = torch.rand(1, 3, 64, 64)
    large = functional.interpolate(small, scale_factor=2, mode="nearest")
    box = torch.tensor([[10.0, 12.0, 20.0, 24.0, 1.0]])
    twice = box * torch.tensor([2.0, 2.0, 2.0, 2.0, 1.0])
    # What nearest enlarging made is averaged back, so the network sees the same numbers.
    seen = resized(large, 64, 64)
    with torch.no_grad():
        near, far = net.losses(seen, [box]), net.losses(large, [twice])
    for name in near:
        assert float(near[name]) == pytest.approx(float(far[name]), rel=1e-4)


def loss_of(net: Any, picture: Tensor) -> Tensor:
    """Of some truth that is always the same, with the same dropout."""
    torch.manual_seed(6)
    if isinstance(net, Detection):
        boxes = [torch.tensor([[8.0, 8.0, 40.0, 30.0, float(k)]]) for k in range(2)]
        return torch.stack([*net.losses(picture, boxes).values()]).sum()
    said = net(picture)
    outputs = [said] if isinstance(said, Tensor) else [*said]
    truth = torch.arange(2).float()
    return torch.stack(
        [
            functional.cross_entropy(each, truth.long().view(2, 1, 1).expand(2, *each.shape[-2:]))
            if each.ndim == 4
            else functional.binary_cross_entropy_with_logits(each, truth[:, None].expand_as(each))
            for each in outputs
        ]
    ).sum()


@pytest.mark.parametrize(
    ("build", "side_px"),
    [
        (lambda: fcn.build(3, deep_supervision=True), 32),
        (lambda: deeplabv3.build(3, deep_supervision=True), 32),
        (lambda: deeplabv3plus.build(3), 32),
        (lambda: ssd.build(3, "mobilenet", 64), 64),
        (lambda: fcos.build(3, 64), 64),
        (lambda: inception_v3.build(2, 75, auxiliary=False), 75),
        (lambda: resnet101.build(2, 32), 32),
        (lambda: two_stage.build(2, (4, 6), 32), 32),
    ],
)
def test_one_step_lowers_the_loss_on_its_batch(
    build: Callable[[], nn.Module], side_px: int
) -> None:
    torch.manual_seed(7)
    net = build().train()
    for module in net.modules():
        if isinstance(module, nn.BatchNorm2d):
            module.eval()  # of two small pictures, statistics say nothing
    picture = torch.rand(2, 3, side_px, side_px)
    optimiser = torch.optim.SGD(net.parameters(), lr=1e-3)
    before = loss_of(net, picture)
    before.backward()  # type: ignore[no-untyped-call]
    nn.utils.clip_grad_norm_(net.parameters(), 1.0)
    optimiser.step()
    with torch.no_grad():
        assert loss_of(net, picture) < before


def test_the_weights_of_imagenet_fit_the_convolutions_of_ssd(inspector_data: Path) -> None:
    with torch.device("meta"):
        net = ssd.build(4)
    net.to_empty(device="cpu")
    weights = load_file(inspector_data / "weights" / "vgg16_imagenet_conv_fp16.safetensors")
    ssd.start_from_vgg16(net, weights)
    begun = net.state_dict()
    fifth = weights["features.28.weight"].float()
    assert torch.equal(begun["body.backbone.extra.0.5.weight"], fifth)
    assert torch.equal(begun["body.backbone.features.0.bias"], weights["features.0.bias"].float())


def test_ssd_begins_with_vgg16_where_it_is_the_same() -> None:
    with torch.device("meta"):
        net = ssd.build(2)
    net.to_empty(device="cpu")
    weights = {
        f"features.{i}.{kind}": torch.full_like(net.state_dict()[place + kind], i / 100)
        for i, place in ((0, "body.backbone.features.0."), (28, "body.backbone.extra.0.5."))
        for kind in ("weight", "bias")
    }
    ssd.start_from_vgg16(net, weights)
    begun = net.state_dict()
    assert float(begun["body.backbone.features.0.weight"][0, 0, 0, 0]) == 0.0
    assert float(begun["body.backbone.extra.0.5.bias"][0]) == pytest.approx(0.28)
    with pytest.raises(ValueError, match="no place"):
        ssd.start_from_vgg16(ssd.build(2, "mobilenet", 64), weights)


@pytest.mark.parametrize("build", [
    lambda: two_stage.build(3, (4, 6), 16), lambda: resnet101.build(3, 32)
])  # fmt: skip
def test_a_classifier_sees_pictures_of_any_size(build: Callable[[], nn.Module]) -> None:
    torch.manual_seed(4)
    net = build().eval()
    for size in ((20, 33), (48, 48)):
        with torch.inference_mode():
            one, two = (net(torch.full((2, 3, *size), 0.3)) for _ in range(2))
        assert one.shape == (2, 3)
        assert torch.equal(one, two)
        assert torch.isfinite(one).all()


def test_two_stages_give_the_product_of_their_probabilities() -> None:
    torch.manual_seed(5)
    net = two_stage.build(4, (4, 6), 16)
    stages = net.train()(torch.rand(3, 3, 20, 20))
    assert isinstance(stages, Stages)
    expected = stages.defect.sigmoid() * stages.labels.sigmoid()
    assert torch.allclose(product_logits(*stages).sigmoid(), expected, atol=1e-5)
    sure = product_logits(torch.tensor([[60.0]]), torch.tensor([[60.0, -60.0]]))
    assert sure.tolist() == [[15.0, -15.0]]


def test_what_gets_smaller_is_averaged() -> None:
    stripes = torch.zeros(1, 1, 8, 8)
    stripes[..., ::2] = 1
    assert torch.allclose(resized(stripes, 2, 2), torch.full((1, 1, 2, 2), 0.5), atol=0.05)
    assert resized(stripes, 8, 8) is stripes


@pytest.mark.parametrize(
    ("build", "message"),
    [
        (lambda: fcn.build(1), "two classes"),
        (lambda: deeplabv3plus.build(3, "vgg16"), "backbone"),
        (lambda: ssd.build(4, "resnet50"), "backbone of SSD"),
        (lambda: ssd.build(4, "vgg16", 128), "300 px"),
        (lambda: fcos.build(1), "background"),
        (lambda: resnet101.build(0), "one label"),
        (lambda: inception_v3.build(3, 298), "299 px"),
        (lambda: inception_v3.build(3, 74, auxiliary=False), "75 px"),
        (lambda: two_stage.build(3, ()), "one layer"),
    ],
)
def test_what_cannot_be_built_is_refused(build: Callable[[], nn.Module], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        build()


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def fetch(*_args: object, **_more: object) -> Tensor:
        raise AssertionError("a network asked for weights of somebody else")

    monkeypatch.setattr(torch.hub, "load_state_dict_from_url", fetch)
    monkeypatch.setattr("torchvision.models._api.load_state_dict_from_url", fetch)
    with torch.device("meta"):
        for net in (fcn, deeplabv3, deeplabv3plus, ssd, fcos, inception_v3, resnet101):
            net.build()
