/// Visits places of a grid that hang together side by side, each once.
struct Flood {
  private let width: Int
  /// Row by row: what belongs to something and has not been visited.
  private var isOpen: [Bool]
  private var pending: [Int] = []

  init(_ isOpen: [Bool], width: Int) {
    self.isOpen = isOpen
    self.width = width
  }

  func reaches(_ index: Int) -> Bool { isOpen[index] }

  mutating func fill(from start: Int, visit: (Int) -> Void) {
    enter(start)
    while let index = pending.popLast() {
      visit(index)
      let column = index % width
      if column > 0 { enter(index - 1) }
      if column < width - 1 { enter(index + 1) }
      if index >= width { enter(index - width) }
      if index < isOpen.count - width { enter(index + width) }
    }
  }

  private mutating func enter(_ index: Int) {
    guard isOpen[index] else { return }
    isOpen[index] = false
    pending.append(index)
  }
}
