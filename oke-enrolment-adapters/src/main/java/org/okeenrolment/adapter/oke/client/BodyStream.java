package org.okeenrolment.adapter.oke.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer while it arrives. The JDK's own stream waits for ever for a partner that
 * has stopped in the middle. One thread reads.
 */
final class BodyStream extends InputStream implements BodySubscriber<BodyStream> {
  private final CompletableFuture<BodyStream> begun = new CompletableFuture<>();
  private final BlockingQueue<Part> arrived = new LinkedBlockingQueue<>();
  private final Deque<ByteBuffer> unread = new ArrayDeque<>();
  private volatile Flow.@Nullable Subscription subscription;
  private volatile boolean closed;
  private long patience;
  private boolean ended;

  /** What the connection brings: bytes, or its end, well or not. */
  private record Part(List<ByteBuffer> bytes, Optional<Throwable> broken) {}

  BodyStream(Duration patience) {
    this.patience = patience.toNanos();
  }

  @Override
  public CompletionStage<BodyStream> getBody() {
    return begun;
  }

  @Override
  public void onSubscribe(Flow.Subscription source) {
    subscription = source;
    source.request(1);
    begun.complete(this);
  }

  @Override
  public void onNext(List<ByteBuffer> bytes) {
    arrived.add(new Part(bytes, Optional.empty()));
  }

  @Override
  public void onError(Throwable broken) {
    arrived.add(new Part(List.of(), Optional.of(broken)));
    begun.completeExceptionally(broken);
  }

  @Override
  public void onComplete() {
    arrived.add(new Part(List.of(), Optional.empty()));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    ByteBuffer bytes = next();
    if (bytes == null) {
      return -1;
    }
    int taken = Math.min(length, bytes.remaining());
    bytes.get(into, offset, taken);
    return taken;
  }

  private @Nullable ByteBuffer next() throws IOException {
    while (!ended) {
      ByteBuffer first = unread.peek();
      if (first == null) {
        take();
      } else if (first.hasRemaining()) {
        return first;
      } else {
        unread.remove();
      }
    }
    return null;
  }

  private void take() throws IOException {
    Part part = await();
    if (part.broken().isPresent()) {
      throw new IOException("The answer broke off.", part.broken().get());
    }
    ended = part.bytes().isEmpty();
    unread.addAll(part.bytes());
    Flow.Subscription source = subscription;
    if (!ended && source != null) {
      source.request(1);
    }
  }

  private Part await() throws IOException {
    long start = System.nanoTime();
    try {
      Part part = closed ? null : arrived.poll(patience, TimeUnit.NANOSECONDS);
      if (part == null) {
        throw new HttpTimeoutException("The rest of the answer did not arrive in time.");
      }
      return part;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new java.io.InterruptedIOException("The answer was waited for no longer.");
    } finally {
      patience -= System.nanoTime() - start;
    }
  }

  /** Lets the connection go, also in the middle. */
  @Override
  public void close() {
    closed = true;
    Flow.Subscription source = subscription;
    if (!ended && source != null) {
      source.cancel();
    }
  }
}
