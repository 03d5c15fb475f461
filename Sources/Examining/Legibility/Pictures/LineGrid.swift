/// Marks by where they stand, so that the next one on a line is found among few.
struct LineGrid {
  /// The height of a band, in samples.
  private static let band = 16
  /// No neighbour is looked for farther above or below.
  private static let maximumBands = 8

  private let marks: [InkComponents.Component]
  /// Indices of marks, band by band and then from left to right.
  private let order: [Int]
  private let bandStarts: [Int]

  init(_ marks: [InkComponents.Component]) {
    self.marks = marks
    let bands = marks.map { ($0.top + $0.bottom) / 2 / Self.band }
    let count = (bands.max() ?? -1) + 1
    var starts = [Int](repeating: 0, count: count + 1)
    for band in bands { starts[band + 1] += 1 }
    for band in 0..<count { starts[band + 1] += starts[band] }
    bandStarts = starts
    order = marks.indices.sorted { (bands[$0], marks[$0].left) < (bands[$1], marks[$1].left) }
  }

  /// Indices of the marks of each line of two or more, from left to right.
  func lines() -> [[Int]] {
    var next = [Int?](repeating: nil, count: marks.count)
    var isFollowing = [Bool](repeating: false, count: marks.count)
    for index in marks.indices {
      guard let follower = follower(of: marks[index]), !isFollowing[follower] else { continue }
      next[index] = follower
      isFollowing[follower] = true
    }
    return marks.indices.lazy.filter { !isFollowing[$0] && next[$0] != nil }.map { first in
      Array(sequence(first: first) { next[$0] })
    }
  }

  /// The nearest to the right, of about its height, that stands or hangs on the same line.
  private func follower(of mark: InkComponents.Component) -> Int? {
    guard mark.height >= 3 else { return nil }
    let slack = max(1, mark.height / 6)
    let reach = mark.right + mark.height * 3 / 2
    let middle = (mark.top + mark.bottom) / 2
    let distance = min(mark.height, Self.band * Self.maximumBands)
    let lowest = max(0, (middle - distance) / Self.band)
    let highest = min(bandStarts.count - 2, (middle + distance) / Self.band)
    guard lowest <= highest else { return nil }
    var best: Int?
    for band in lowest...highest {
      let end = bandStarts[band + 1]
      var position = firstPosition(in: bandStarts[band]..<end, beyond: mark.right - slack)
      while position < end {
        let index = order[position]
        let other = marks[index]
        if other.left > reach { break }
        if let best, marks[best].left <= other.left { break }
        if other.right > mark.right, other.height * 5 >= mark.height * 3, mark.height * 5 >= other.height * 3,
          abs(other.bottom - mark.bottom) <= slack || abs(other.top - mark.top) <= slack
        {
          best = index
          break
        }
        position += 1
      }
    }
    return best
  }

  private func firstPosition(in positions: Range<Int>, beyond column: Int) -> Int {
    var (low, high) = (positions.lowerBound, positions.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if marks[order[middle]].left > column { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
