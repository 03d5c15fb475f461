import AsyncAlgorithms

/// A value on its way through the stages, with its place in the input.
struct Numbered<Value: Sendable>: Sendable {
  let number: Int
  let value: Value
}

/// The way between two stages: it holds nothing, so that a slow stage slows the one before it.
typealias Inbox<Value: Sendable> = AsyncChannel<Numbered<Value>>

/// One step of the way: takes values from its inbox, `width` at a time, and hands the results on in the order in which
/// they are ready.
struct Stage<Input: Sendable, Output: Sendable>: Sendable {
  let width: Int
  let work: @Sendable (Input) async -> Output

  /// Works until the inbox is finished, then finishes the outbox.
  func run(from inbox: Inbox<Input>, to outbox: Inbox<Output>) async {
    await withDiscardingTaskGroup { group in
      for _ in 0..<width {
        group.addTask {
          for await item in inbox {
            await outbox.send(Numbered(number: item.number, value: await work(item.value)))
          }
        }
      }
    }
    outbox.finish()
  }
}
