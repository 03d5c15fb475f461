/// Visits places of a grid that hang together side by side, each once.
struct Flood {
  private let width: Int
  /// Row by row: what belongs to something and has not been visited.
  private var isOpen: [Bool]
  /// One place of each run that was found beside another.
  private var pending: [Int] = []

  init(_ isOpen: [Bool], width: Int) {
    self.isOpen = isOpen
    self.width = width
  }

  func reaches(_ index: Int) -> Bool { isOpen[index] }

  /// - Parameter visit: Takes neighbours in a row, as a range of indices.
  mutating func fill(from start: Int, visit: (Range<Int>) -> Void) {
    pending.append(start)
    while let index = pending.popLast() {
      guard isOpen[index] else { continue }
      let row = index / width * width
      var (left, right) = (index, index + 1)
      while left > row, isOpen[left - 1] { left -= 1 }
      while right < row + width, isOpen[right] { right += 1 }
      for place in left..<right { isOpen[place] = false }
      visit(left..<right)
      if row > 0 { enter(left - width..<right - width) }
      if row + width < isOpen.count { enter(left + width..<right + width) }
    }
  }

  private mutating func enter(_ places: Range<Int>) {
    var isInRun = false
    for place in places {
      if isOpen[place], !isInRun { pending.append(place) }
      isInRun = isOpen[place]
    }
  }
}
