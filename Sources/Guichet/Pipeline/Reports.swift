import AsyncAlgorithms

/// The records of a batch, in the order of its input. Each iteration checks the batch; leaving it early stops the work.
public struct Reports: AsyncSequence, Sendable {
  public typealias Element = Record

  private let start: @Sendable (AsyncThrowingChannel<Record, any Error>) -> Task<Void, Never>

  init<Sources: AsyncSequence & Sendable>(sources: Sources, stages: Stages) where Sources.Element == Source {
    start = { reports in
      Task {
        do {
          try await Batch(stages: stages).run(sources, into: reports)
          reports.finish()
        } catch {
          reports.fail(error)
        }
      }
    }
  }

  public func makeAsyncIterator() -> Iterator {
    Iterator(start: start)
  }

  /// One run of a batch.
  public struct Iterator: AsyncIteratorProtocol {
    /// Ends the work with the last copy of the iterator.
    private final class Run: Sendable {
      let task: Task<Void, Never>
      init(_ task: Task<Void, Never>) { self.task = task }
      deinit { task.cancel() }
    }

    private let run: Run
    private var records: AsyncThrowingChannel<Record, any Error>.Iterator

    fileprivate init(start: (AsyncThrowingChannel<Record, any Error>) -> Task<Void, Never>) {
      let reports = AsyncThrowingChannel<Record, any Error>()
      run = Run(start(reports))
      records = reports.makeAsyncIterator()
    }

    /// The next record; nil at the end.
    ///
    /// - Throws: The error of the sequence of sources.
    @concurrent
    public mutating func next() async throws -> Record? {
      try await records.next()
    }
  }
}
