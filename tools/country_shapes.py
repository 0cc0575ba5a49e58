"""Outlines of countries for the flow map: ``country_shapes.py countries-50m.json``.

Reads the countries of world-atlas 2.0.2 (ISC licence; a TopoJSON edition of Natural Earth 4.1, public
domain), projects them (Europe: Lambert azimuthal equal-area; world: Equal Earth), simplifies them and
writes ``dataflow/render/assets/country_shapes.json``.
"""

import json
import math
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

OUT = Path(__file__).parent.parent / "dataflow" / "render" / "assets" / "country_shapes.json"

Point = tuple[float, float]
Ring = list[Point]

NAMELESS = {"Kosovo": "XK"}
"""Places that the source gives no ISO number."""

MOVED = ("RU", "UA", (34.3, 45.2))
"""Natural Earth draws who holds Crimea; the law tables know it as Ukraine's."""

LEFT_OUT = {"AQ"}

EUROPE = {
    *(
        "AD",
        "AL",
        "AT",
        "AX",
        "BA",
        "BE",
        "BG",
        "BY",
        "CH",
        "CY",
        "CZ",
        "DE",
        "DK",
        "EE",
        "ES",
        "FI",
        "FO",
        "FR",
    ),
    *(
        "GB",
        "GG",
        "GI",
        "GR",
        "HR",
        "HU",
        "IE",
        "IM",
        "IS",
        "IT",
        "JE",
        "LI",
        "LT",
        "LU",
        "LV",
        "MC",
        "MD",
        "ME",
    ),
    *("MK", "MT", "NL", "NO", "PL", "PT", "RO", "RS", "RU", "SE", "SI", "SK", "SM", "TR", "UA", "VA", "XK"),
}
"""Shown on the map of Europe; other places there are only land."""

SMALL = {"AD": (1.57, 42.54), "GI": (-5.35, 36.14), "MC": (7.42, 43.74), "VA": (12.45, 41.9)}
"""Longitude and latitude of places too small for the source's scale."""

SIMPLER = 0.9
"""Points nearer than this to the line without them go, in units of the picture."""

SMALLEST = 14.0
"""Area of an island, in square units, below which it is not drawn; a country's largest always is."""


def main() -> None:
    """Write the outlines of both views."""
    topology = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    views = {
        "europe": _view(topology, _laea, width=1200, corners=((-2700, 2420), (2620, -2270)), own=EUROPE),
        "world": _view(topology, _equal_earth, width=1400, corners=((-2.72, 1.32), (2.72, -1.08))),
    }
    OUT.write_text(json.dumps(views, separators=(",", ":"), sort_keys=True) + "\n", encoding="utf-8")
    print(f"{OUT.name}: {OUT.stat().st_size} bytes")


# --- private ---


def _view(
    topology: dict[str, Any],
    project: Callable[[float, float], Point],
    *,
    width: int,
    corners: tuple[Point, Point],
    own: set[str] | None = None,
) -> dict[str, Any]:
    """``size``: width and height; ``places``: code → [x, y, outline]; places without a code stand in ``land``."""
    (left, top), (right, bottom) = corners
    scale = width / (right - left)
    height = round((top - bottom) * scale)
    arcs = [_simplified(_placed(arc, project, left, top, scale)) for arc in _arcs(topology)]
    places: dict[str, list[Any]] = {}
    land = ""
    for code, rings in _countries(topology, arcs):
        # An island that lies on both edges would be drawn across the whole picture.
        inside = [_cut(ring, width, height) for ring in rings if own or _wide(ring) < 0.45 * width]
        drawn = sorted((ring for ring in inside if len(ring) > 3), key=_area, reverse=True)
        if not drawn:
            continue
        kept = [drawn[0], *(ring for ring in drawn[1:] if _area(ring) >= SMALLEST)]
        outline = "".join(map(_path, kept))
        if code is None or (own and code not in own):
            land += outline
        else:
            x, y = _middle(drawn[0])
            places[code] = [round(x), round(y), outline if _area(drawn[0]) >= SMALLEST else ""]
    for code in (own or set()) - set(places):
        (x, y) = _placed([SMALL[code]], project, left, top, scale)[0]
        places[code] = [round(x), round(y), ""]
    return {"size": [width, height], "places": dict(sorted(places.items())), "land": land}


def _laea(longitude: float, latitude: float) -> Point:
    """Lambert azimuthal equal-area around 12° E 53° N, in kilometres."""
    lon, lat, middle = math.radians(longitude - 12), math.radians(latitude), math.radians(53)
    across = 1 + math.sin(middle) * math.sin(lat) + math.cos(middle) * math.cos(lat) * math.cos(lon)
    k = 6371 * math.sqrt(2 / max(across, 1e-6))
    up = math.cos(middle) * math.sin(lat) - math.sin(middle) * math.cos(lat) * math.cos(lon)
    return k * math.cos(lat) * math.sin(lon), k * up


def _equal_earth(longitude: float, latitude: float) -> Point:
    """Šavrič, Patterson and Jenny: The Equal Earth map projection (2018); cut in the Bering Strait."""
    longitude = (longitude - 11 + 180) % 360 - 180
    a = (1.340264, -0.081106, 0.000893, 0.003796)
    t = math.asin(math.sqrt(3) / 2 * math.sin(math.radians(latitude)))
    slope = a[0] + 3 * a[1] * t**2 + t**6 * (7 * a[2] + 9 * a[3] * t**2)
    x = 2 * math.sqrt(3) * math.radians(longitude) * math.cos(t) / (3 * slope)
    return x, t * (a[0] + a[1] * t**2 + t**6 * (a[2] + a[3] * t**2))


def _arcs(topology: dict[str, Any]) -> Iterable[Ring]:
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        found = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            found.append((x * sx + tx, y * sy + ty))
        yield found


def _placed(
    arc: Ring, project: Callable[[float, float], Point], left: float, top: float, scale: float
) -> Ring:
    return [((x - left) * scale, (top - y) * scale) for x, y in (project(*point) for point in arc)]


def _countries(topology: dict[str, Any], arcs: list[Ring]) -> list[tuple[str | None, list[Ring]]]:
    from babel.core import get_global

    numbered, degrees = get_global("territory_aliases"), list(_arcs(topology))
    found: dict[str | None, list[Ring]] = {}
    for item in topology["objects"]["countries"]["geometries"]:
        name = item["properties"]["name"]
        code = numbered[item["id"]][0] if "id" in item else NAMELESS.get(name)
        polygons = item["arcs"] if item["type"] == "MultiPolygon" else [item["arcs"]]
        for polygon in polygons:
            source, target, inside = MOVED
            owner = target if code == source and _holds(_joined(polygon[0], degrees), inside) else code
            if owner not in LEFT_OUT:
                found.setdefault(owner, []).extend(_joined(ring, arcs) for ring in polygon)
    return sorted(found.items(), key=lambda pair: pair[0] or "")


def _joined(numbers: list[int], arcs: list[Ring]) -> Ring:
    ring: Ring = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        ring.extend(arc[1:] if ring else arc)
    return ring


def _simplified(line: Ring) -> Ring:
    """Ramer, Douglas and Peucker; both ends stay, so that neighbours still meet."""
    keep = {0, len(line) - 1}
    waiting = [(0, len(line) - 1)]
    if line[0] == line[-1] and len(line) > 3:
        half = len(line) // 2
        keep.add(half)
        waiting = [(0, half), (half, len(line) - 1)]
    while waiting:
        first, last = waiting.pop()
        far, at = 0.0, 0
        for i in range(first + 1, last):
            distance = _distance(line[i], line[first], line[last])
            if distance > far:
                far, at = distance, i
        if far > SIMPLER:
            keep.add(at)
            waiting += [(first, at), (at, last)]
    return [line[i] for i in sorted(keep)]


def _distance(point: Point, a: Point, b: Point) -> float:
    length = math.dist(a, b)
    if length == 0:
        return math.dist(point, a)
    return abs((b[0] - a[0]) * (a[1] - point[1]) - (a[0] - point[0]) * (b[1] - a[1])) / length


def _cut(ring: Ring, width: float, height: float, margin: float = 6) -> Ring:
    """The part of a ring within the picture (Sutherland and Hodgman)."""
    for axis, bound, sign in (
        (0, -margin, 1),
        (0, width + margin, -1),
        (1, -margin, 1),
        (1, height + margin, -1),
    ):
        new: Ring = []
        for a, b in zip(ring, [*ring[1:], *ring[:1]], strict=True):
            ins = [sign * (p[axis] - bound) >= 0 for p in (a, b)]
            if ins[0]:
                new.append(a)
            if ins[0] != ins[1]:
                share = (bound - a[axis]) / (b[axis] - a[axis])
                new.append((a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])))
        ring = new
    return ring


def _cross(ring: Ring) -> list[float]:
    return [a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, [*ring[1:], *ring[:1]], strict=True)]


def _area(ring: Ring) -> float:
    return abs(sum(_cross(ring))) / 2


def _middle(ring: Ring) -> Point:
    """A place for a label: of a grid of points within, the one farthest from the outline."""
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    left, top, wide, high = min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)
    edges = list(zip(ring, [*ring[1:], *ring[:1]], strict=True))
    grid = [(left + wide * (i + 0.5) / 24, top + high * (j + 0.5) / 24) for i in range(24) for j in range(24)]
    inside = [point for point in grid if _holds(ring, point)]
    return max(inside, key=lambda point: min(_near(point, *edge) for edge in edges), default=ring[0])


def _wide(ring: Ring) -> float:
    return max(x for x, _ in ring) - min(x for x, _ in ring)


def _near(point: Point, a: Point, b: Point) -> float:
    length = math.dist(a, b) ** 2
    along = ((point[0] - a[0]) * (b[0] - a[0]) + (point[1] - a[1]) * (b[1] - a[1])) / length if length else 0
    share = min(max(along, 0), 1)
    return math.dist(point, (a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])))


def _holds(ring: Ring, point: Point) -> bool:
    crossings = 0
    for a, b in zip(ring, [*ring[1:], *ring[:1]], strict=True):
        if (a[1] > point[1]) != (b[1] > point[1]):
            crossings += point[0] < (b[0] - a[0]) * (point[1] - a[1]) / (b[1] - a[1]) + a[0]
    return crossings % 2 == 1


def _path(ring: Ring) -> str:
    whole = [(round(x), round(y)) for x, y in ring]
    steps = [f"{b[0] - a[0]},{b[1] - a[1]}" for a, b in zip(whole, whole[1:], strict=False) if a != b]
    return f"M{whole[0][0]},{whole[0][1]}l{' '.join(steps)}z"


if __name__ == "__main__":
    main()
