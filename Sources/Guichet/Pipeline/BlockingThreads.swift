import Dispatch
import Glibc
import Synchronization

/// Threads of our own for calls that block: reading files, waiting for a child. They live as long as this object, which
/// also matters to the workers started from them, since the kernel ends a process with the *thread* that started it.
///
/// Use it with `withTaskExecutorPreference`.
final class BlockingThreads: TaskExecutor {
  private let queue = Queue()
  private let count: Int

  init(count: Int) {
    self.count = count
    for _ in 0..<count { BlockingThreads.startThread(on: queue) }
  }

  deinit {
    queue.close(threads: count)
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let executor = unsafe asUnownedTaskExecutor()
    queue.append { unsafe job.runSynchronously(on: executor) }
  }

  private static func startThread(on queue: Queue) {
    let body = unsafe Unmanaged.passRetained(queue).toOpaque()
    var thread = pthread_t()
    let error = unsafe pthread_create(
      &thread, nil,
      { body in
        guard let body = unsafe body else { return nil }
        let queue = unsafe Unmanaged<Queue>.fromOpaque(body).takeRetainedValue()
        while let work = queue.next() { work() }
        return nil
      }, body)
    precondition(error == 0, "the system refuses a thread")
    pthread_detach(thread)
  }

  /// Outlives the executor by as long as its threads need to notice.
  private final class Queue: Sendable {
    private struct State {
      var work: [@Sendable () -> Void] = []
      /// Where the next piece is in ``work``: taking from the front of an array is linear.
      var head = 0
    }

    private let state = Mutex(State())
    private let available = DispatchSemaphore(value: 0)

    func append(_ work: @escaping @Sendable () -> Void) {
      state.withLock { $0.work.append(work) }
      available.signal()
    }

    func close(threads: Int) {
      for _ in 0..<threads { available.signal() }
    }

    /// Waits for the next piece of work; nil once the queue is closed and empty.
    func next() -> (@Sendable () -> Void)? {
      available.wait()
      return state.withLock { state in
        guard state.head < state.work.count else { return nil }
        let work = state.work[state.head]
        state.head += 1
        if state.head == state.work.count {
          state.work.removeAll(keepingCapacity: true)
          state.head = 0
        }
        return work
      }
    }
  }
}
