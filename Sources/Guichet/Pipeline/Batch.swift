import AsyncAlgorithms

/// Runs the stages over many documents at the same time.
struct Batch: Sendable {
  private let stages: Stages
  /// Documents between their source and their report. It holds enough that one slow document does not make the others
  /// wait, and bounds what is kept to give the reports back in order.
  private let window: Allotment

  init(stages: Stages) {
    self.stages = stages
    window = Allotment(max(64, stages.plan.jobs * 16))
  }

  /// Checks all documents and sends their records, in order.
  ///
  /// - Throws: The error of `sources`, after the records of what came before it.
  func run<Sources: AsyncSequence & Sendable>(
    _ sources: Sources, into reports: AsyncThrowingChannel<IllustratedRecord, any Error>
  ) async throws where Sources.Element == Source {
    let arrivals = Inbox<Source>()
    let received = Inbox<Received>()
    let examined = Inbox<Stages.Examined>()
    let judged = Inbox<Stages.Judged>()
    let mended = Inbox<IllustratedRecord>()

    let jobs = stages.plan.jobs
    let mends = stages.plan.remedies != nil
    let receive = Stage(width: Stages.receivers(for: jobs), work: stages.receive)
    let examine = Stage(width: jobs) { await stages.examine($0, mends: mends) }
    let judge = Stage(width: 1) { stages.judge($0, mends: mends) }
    let mend = Stage(width: jobs) { judged in
      IllustratedRecord(record: await stages.mend(judged), thumbnail: judged.thumbnail)
    }

    try await withThrowingTaskGroup { group in
      group.addTask(executorPreference: stages.threads) { try await feed(sources, to: arrivals) }
      group.addTask { await receive.run(from: arrivals, to: received) }
      group.addTask { await examine.run(from: received, to: examined) }
      group.addTask { await judge.run(from: examined, to: judged) }
      group.addTask { await mend.run(from: judged, to: mended) }
      group.addTask { await deliver(mended, to: reports) }
      var failure: (any Error)?
      while let result = await group.nextResult() {
        // What was on the way when the sources failed is still reported.
        if case .failure(let error) = result { failure = error }
      }
      if let failure { throw failure }
    }
  }

  private func feed<Sources: AsyncSequence & Sendable>(
    _ sources: Sources, to arrivals: Inbox<Source>
  ) async throws where Sources.Element == Source {
    defer { arrivals.finish() }
    var number = 0
    for try await source in sources {
      _ = try await window.take(1)
      await arrivals.send(Numbered(number: number, value: source))
      number += 1
    }
  }

  private func deliver(
    _ records: Inbox<IllustratedRecord>, to reports: AsyncThrowingChannel<IllustratedRecord, any Error>
  ) async {
    var reordering = Reordering<IllustratedRecord>()
    for await item in records {
      for record in reordering.add(item) {
        await reports.send(record)
        window.give(1)
      }
    }
  }
}
