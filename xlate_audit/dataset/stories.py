"""Stories and the split of a dataset: what belongs to one story never stands on both sides of a split.

Reprints of one original are one story; so are those whose units say nearly the same, for a story comes back as an
update, under another title, or by way of another agency.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import blake2b


class Stories:
    """Sets of keys that grow together (union-find). The name of a set is the least of its keys."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def of(self, key: str) -> str:
        """The story of a key; its own where nothing was said of it."""
        root = key
        while (above := self._parent.get(root, root)) != root:
            root = above
        while key != root:
            self._parent[key], key = root, self._parent.get(key, root)
        return root

    def join(self, one: str, other: str) -> None:
        """Say that two keys are of one story."""
        first, second = sorted((self.of(one), self.of(other)))
        self._parent[second] = first


def split(sizes: Mapping[str, int], shares: Sequence[tuple[str, float]], seed: int) -> dict[str, str]:
    """A split for every story, by its size in units: each goes where most is wanting, in an order drawn by `seed`.

    `shares` are the splits' names and how much of the whole they are to have; those of a share of 0 get nothing. The
    order in which stories came does not count.

    >>> split({"a": 8, "b": 1, "c": 1}, [("train", 0.8), ("test", 0.2)], 1)["a"]
    'train'
    """
    total = sum(sizes.values())
    names = [name for name, share in shares if share > 0]
    wanting = {name: share * total for name, share in shares if share > 0}
    # The large ones first, so that the small ones can level what they leave.
    order = sorted(sizes, key=lambda story: (-_magnitude(sizes[story], total), _drawn(story, seed)))
    out = {}
    for story in order:
        name = max(names, key=lambda n: (wanting[n], -names.index(n)))
        wanting[name] -= sizes[story]
        out[story] = name
    return out


def _magnitude(size: int, total: int) -> int:
    """Stories of less than a hundredth of the whole are drawn in any order, larger ones by size."""
    return size if size * 100 >= total else 0


def _drawn(story: str, seed: int) -> bytes:
    return blake2b(f"{seed}:{story}".encode(), digest_size=8).digest()
