"""The inner loops of training, compiled by numba: sums of token vectors, and Adam on the rows that a batch touches.

A token's vector is its own row plus the scaled sum of its character n-grams' rows (Bojanowski et al. 2017), so that
rare and inflected words learn from their kin. The sum is folded into one row a token before the model is written, and
costs nothing in use.
"""

from __future__ import annotations

import math

import numba as nb
import numpy as np


@nb.njit(parallel=True, fastmath=True)
def bag(table, tokens, starts, ends, out):
    """Sum of table rows of each text."""
    for i in nb.prange(len(starts)):
        total = np.zeros(table.shape[1], np.float32)
        for k in range(starts[i], ends[i]):
            row = table[tokens[k]]
            for j in range(len(total)):
                total[j] += row[j]
        out[i] = total


@nb.njit
def group(items, starts, ends, count, unique, pointer, where):
    """Counting sort: the distinct items of the slices, and for each the slices it stands in.

    `count` is zeros, and zeros again afterwards.
    """
    n = 0
    for i in range(len(starts)):
        for k in range(starts[i], ends[i]):
            item = items[k]
            if count[item] == 0:
                unique[n] = item
                n += 1
            count[item] += 1
    pointer[0] = 0
    for u in range(n):
        pointer[u + 1] = pointer[u] + count[unique[u]]
        count[unique[u]] = pointer[u]
    for i in range(len(starts)):
        for k in range(starts[i], ends[i]):
            where[count[items[k]]] = i
            count[items[k]] += 1
    for u in range(n):
        count[unique[u]] = 0
    return n


@nb.njit
def rename(items, starts, ends, unique, n, count, out):
    """The items of the slices one after another, as positions in `unique`."""
    for u in range(n):
        count[unique[u]] = u
    at = 0
    for i in range(len(starts)):
        for k in range(starts[i], ends[i]):
            out[at] = count[items[k]]
            at += 1
    for u in range(n):
        count[unique[u]] = 0


@nb.njit(parallel=True, fastmath=True)
def compose(own, parts, pointer, index, weight, tokens, out):
    """Rows of tokens: their own plus weight times the sum of their parts."""
    for u in nb.prange(len(tokens)):
        token = tokens[u]
        total = own[token].copy()
        for k in range(pointer[token], pointer[token + 1]):
            row = parts[index[k]]
            for j in range(len(total)):
                total[j] += weight[token] * row[j]
        out[u] = total


@nb.njit(parallel=True, fastmath=True)
def gather(gradient, weight, pointer, where, n, out):
    """Gradient of each distinct item: the weighted sum over the slices it stands in."""
    for u in nb.prange(n):
        total = np.zeros(gradient.shape[1], np.float32)
        for k in range(pointer[u], pointer[u + 1]):
            row, w = gradient[where[k]], weight[where[k]]
            for j in range(len(total)):
                total[j] += w * row[j]
        out[u] = total


@nb.njit(parallel=True, fastmath=True)
def adam(table, first, second, gradient, unique, n, rate, beta1, beta2, unbias1, unbias2):
    """Adam (Kingma and Ba 2015) on the touched rows alone."""
    for u in nb.prange(n):
        row = unique[u]
        for j in range(table.shape[1]):
            g = gradient[u, j]
            first[row, j] = beta1 * first[row, j] + (1 - beta1) * g
            second[row, j] = beta2 * second[row, j] + (1 - beta2) * g * g
            table[row, j] -= rate * first[row, j] * unbias1 / (math.sqrt(second[row, j] * unbias2) + np.float32(1e-8))
