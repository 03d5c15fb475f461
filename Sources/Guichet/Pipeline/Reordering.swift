/// Gives values back in the order of their numbers, whatever the order in which they come.
struct Reordering<Value: Sendable> {
  private var next = 0
  private var early: [Int: Value] = [:]

  /// Takes one value in; returns those whose turn has come.
  mutating func add(_ item: Numbered<Value>) -> [Value] {
    guard item.number == next else {
      early[item.number] = item.value
      return []
    }
    var ready = [item.value]
    next += 1
    while let value = early.removeValue(forKey: next) {
      ready.append(value)
      next += 1
    }
    return ready
  }
}
