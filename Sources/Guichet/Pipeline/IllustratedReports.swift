import AsyncAlgorithms

/// A record and, where ``Plan/drawsThumbnails`` wants one and there is something to be seen, a picture of a page.
public struct IllustratedRecord: Equatable, Sendable {
  public let record: Record
  public let thumbnail: Thumbnail?
}

/// The records of a batch with their pictures, in the order of its input.
public struct IllustratedReports: AsyncSequence, Sendable {
  public typealias Element = IllustratedRecord

  private let start: @Sendable (AsyncThrowingChannel<IllustratedRecord, any Error>) -> Task<Void, Never>

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
    private var records: AsyncThrowingChannel<IllustratedRecord, any Error>.Iterator

    fileprivate init(start: (AsyncThrowingChannel<IllustratedRecord, any Error>) -> Task<Void, Never>) {
      let reports = AsyncThrowingChannel<IllustratedRecord, any Error>()
      run = Run(start(reports))
      records = reports.makeAsyncIterator()
    }

    /// The next record; nil at the end.
    ///
    /// - Throws: The error of the sequence of sources.
    @concurrent
    public mutating func next() async throws -> IllustratedRecord? {
      try await records.next()
    }
  }
}
