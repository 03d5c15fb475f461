import AsyncAlgorithms

/// The records of a batch, in the order of its input. Each iteration checks the batch; leaving it early stops the work.
public struct Reports: AsyncSequence, Sendable {
  public typealias Element = Record

  /// The same with pictures.
  public let illustrated: IllustratedReports

  init<Sources: AsyncSequence & Sendable>(sources: Sources, stages: Stages) where Sources.Element == Source {
    illustrated = IllustratedReports(sources: sources, stages: stages)
  }

  public func makeAsyncIterator() -> Iterator {
    Iterator(illustrated: illustrated.makeAsyncIterator())
  }

  /// One run of a batch.
  public struct Iterator: AsyncIteratorProtocol {
    fileprivate var illustrated: IllustratedReports.Iterator

    /// The next record; nil at the end.
    ///
    /// - Throws: The error of the sequence of sources.
    @concurrent
    public mutating func next() async throws -> Record? {
      try await illustrated.next()?.record
    }
  }
}
