package org.okeenrolment.internal.placing;

import java.util.Arrays;

/** Rows of seats by what it costs to get into them, the cheapest first (a binary heap). */
final class RowQueue {
  private final int[] cost;
  private int[] heap;
  private int size;

  RowQueue(int rows) {
    this.cost = new int[rows];
    this.heap = new int[rows + 1];
  }

  void clear() {
    size = 0;
  }

  boolean isEmpty() {
    return size == 0;
  }

  int least() {
    return cost[heap[0]];
  }

  /** Answers what a row costs that was added since the queue was cleared. */
  int cost(int row) {
    return cost[row];
  }

  /** Adds a row, or makes it cheaper; the older entry is answered too, later. */
  void add(int row, int price) {
    cost[row] = price;
    if (size == heap.length) {
      heap = Arrays.copyOf(heap, 2 * size);
    }
    int at = size++;
    while (at > 0 && cost[heap[(at - 1) / 2]] > price) {
      heap[at] = heap[(at - 1) / 2];
      at = (at - 1) / 2;
    }
    heap[at] = row;
  }

  int poll() {
    int first = heap[0];
    int moved = heap[--size];
    int at = 0;
    while (true) {
      int child = 2 * at + 1;
      if (child + 1 < size && cost[heap[child + 1]] < cost[heap[child]]) {
        child++;
      }
      if (child >= size || cost[heap[child]] >= cost[moved]) {
        break;
      }
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = moved;
    return first;
  }
}
