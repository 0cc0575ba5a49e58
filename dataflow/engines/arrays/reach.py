"""Which party does a category reach: breadth first over edges that are put in order once."""

from typing import NamedTuple

import numpy as np

from dataflow.engines.arrays.columns import Array, Numbers, Texts
from dataflow.engines.arrays.compare import same_pool
from dataflow.engines.arrays.frame import ArrayFrame
from dataflow.engines.arrays.hashes import Index
from dataflow.engines.arrays.joins import present
from dataflow.engines.arrays.keys import grouped, numbered
from dataflow.engines.arrays.lazy import Lazy, taken
from dataflow.engines.arrays.ordering import first_of_runs, ordered
from dataflow.engines.arrays.pools import ranked


def reach(edges: ArrayFrame, starts: ArrayFrame, depth: int) -> tuple[ArrayFrame, bool]:
    """What ``graph.closure.closure`` finds, every edge looked at once."""
    columns = [edges.columns[name] for name in ("activity", "sender")]
    keys, others = edges.importer.keys.pair(columns, [starts.columns[name] for name in ("activity", "party")])
    begins = present(keys, others)
    net = _net(edges, np.flatnonzero(~begins))
    first = np.flatnonzero(begins)
    step = _step(net, first, net.sender[first], net.sure[first])
    found: list[_Reached] = []
    visited = np.zeros(len(net.nodes), bool)
    while len(step.node):
        if len(found) == depth:
            return _frame(edges, net, found), True
        found.append(step)
        visited[step.node] = True
        step = _further(net, step, visited)
    return _frame(edges, net, found), False


# --- private ---


class _Net(NamedTuple):
    """Edges between nodes (activity, category, party), and what is compared of them as places in alphabetical order.

    nodes: an edge that arrives at each node; target: node that each edge arrives at; order, begin, leaving: later edges
    that leave a node; sender, flow: places, by edge; party: the same by node; parties, flows: numbers of the texts
    in that order.
    """

    nodes: Array
    target: Array
    order: Array
    begin: Array
    leaving: Array
    sender: Array
    party: Array
    flow: Array
    sure: Array
    parties: Array
    flows: Array


class _Reached(NamedTuple):
    """Nodes reached by a hop, with the smallest origin and last flow, and whether it is sure."""

    node: Array
    origin: Array
    flow: Array
    sure: Array


def _net(edges: ArrayFrame, later: Array) -> _Net:
    """later: the edges that begin at no start; those that do are walked first, and never again."""
    of = {name: edges.column(name) for name in edges.names}
    sender, recipient, flow, sure = (of[name] for name in ("sender", "recipient", "flow", "sure"))
    assert isinstance(sender, Texts) and isinstance(recipient, Texts)
    assert isinstance(flow, Texts) and isinstance(sure, Numbers)
    senders, recipients, pool = same_pool(sender, recipient, edges.importer.pool)
    data, _, _ = grouped([of["activity"], of["category"]], edges.length)
    data = data.astype(np.int64) * len(pool)
    into = Index(data + recipients)
    target, nodes = numbered(into.first)
    before = np.append(target, np.int32(-1)).take(into.find((data + senders)[later]), mode="wrap")
    leaving = np.bincount(before + 1, minlength=len(nodes) + 1)  # the first counts edges that leave no node
    begin = np.cumsum(leaving)[:-1]
    parties, (places, ends) = ranked(pool, senders, recipients)
    flows, (last,) = ranked(flow.pool, flow.codes)
    return _Net(
        nodes=nodes,
        target=target,
        order=later[ordered(before)[1]],
        begin=begin,
        leaving=leaving[1:],
        sender=places,
        party=ends[nodes],
        flow=last,
        sure=sure.values,
        parties=parties,
        flows=flows,
    )


def _further(net: _Net, step: _Reached, visited: Array) -> _Reached:
    times = net.leaving[step.node]
    ends = np.cumsum(times)
    at = np.arange(ends[-1]) + np.repeat(net.begin[step.node] - (ends - times), times)
    edge = net.order[at]
    found = _step(net, edge, np.repeat(step.origin, times), net.sure[edge] * np.repeat(step.sure, times))
    new = ~visited[found.node] & (net.party[found.node] != found.origin)
    return _Reached(found.node[new], found.origin[new], found.flow[new], found.sure[new])


def _step(net: _Net, edge: Array, origin: Array, sure: Array) -> _Reached:
    """The nodes at the ends of the edges; of several edges the smallest origin and flow, the surest."""
    target, rows = ordered(net.target[edge])
    if not len(rows):
        return _Reached(target, origin, origin, sure)
    begin = np.flatnonzero(first_of_runs(target))
    return _Reached(
        target[begin],
        np.minimum.reduceat(origin[rows], begin),
        np.minimum.reduceat(net.flow[edge][rows], begin),
        np.maximum.reduceat(sure[rows], begin),
    )


def _frame(edges: ArrayFrame, net: _Net, found: list[_Reached]) -> ArrayFrame:
    def all_of(name: str) -> Array:
        return np.concatenate([getattr(step, name) for step in found]) if found else np.empty(0, np.intp)

    node = all_of("node")
    rows = net.nodes[node]
    columns = {name: edges.columns[name] for name in ("activity", "category")} | {
        "party": edges.columns["recipient"]
    }
    made = {name: taken(column, rows, holes=False) for name, column in columns.items()}
    sender, recipient, flow = (edges.column(name) for name in ("sender", "recipient", "flow"))
    assert isinstance(sender, Texts) and isinstance(recipient, Texts) and isinstance(flow, Texts)
    _, _, pool = same_pool(sender, recipient, edges.importer.pool)
    made["origin"] = _ready(Texts(net.parties.take(all_of("origin")), pool))
    made["flow"] = _ready(Texts(net.flows.take(all_of("flow")), flow.pool))
    made["sure"] = _ready(Numbers(all_of("sure")))
    hops = np.repeat(np.arange(1, len(found) + 1), [len(step.node) for step in found])
    made["hops"] = _ready(Numbers(hops))
    key = frozenset(made[name] for name in ("activity", "category", "party"))
    return ArrayFrame(made, len(node), edges.importer, key)


def _ready(column: Texts | Numbers) -> Lazy:
    return Lazy(lambda: column, computed=True)
