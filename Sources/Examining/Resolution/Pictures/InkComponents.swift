/// The connected pieces of ink in a picture (8-connected), found row by row from runs of ink.
struct InkComponents {
  struct Component: Equatable {
    var left: Int
    var top: Int
    /// The last column and row.
    var right: Int
    var bottom: Int
    var ink: Int

    var width: Int { right - left + 1 }
    var height: Int { bottom - top + 1 }
  }

  private struct Run {
    var start: Int
    var end: Int
    var label: Int
  }

  /// Pieces beyond these say nothing new about the height of characters.
  static let maximumCount = 12_000

  private var components: [Component] = []
  /// For each label the one it was joined to, or itself.
  private var parents: [Int] = []
  private var above: [Run] = []
  private var current: [Run] = []

  /// Those of a part of the picture.
  static func find(in picture: LumaPicture, rows: Range<Int>, columns: Range<Int>) -> [Component] {
    let thresholds = InkThresholds(picture)
    var finder = InkComponents()
    let samples = picture.samples.span
    for row in rows {
      let levels = row / InkThresholds.tile * thresholds.columns
      finder.collectRuns(
        samples.extracting(row * picture.width..<(row + 1) * picture.width), columns,
        thresholds.levels.span.extracting(levels..<levels + thresholds.columns))
      finder.join(row: row)
      if finder.components.count > maximumCount { break }
    }
    return finder.components.indices.lazy.filter { finder.parents[$0] == $0 }.map { finder.components[$0] }
  }

  private mutating func collectRuns(_ row: Span<UInt8>, _ columns: Range<Int>, _ levels: Span<UInt8>) {
    swap(&above, &current)
    current.removeAll(keepingCapacity: true)
    var start: Int?
    var column = columns.lowerBound
    while column < columns.upperBound {
      let tileEnd = min((column / InkThresholds.tile + 1) * InkThresholds.tile, columns.upperBound)
      let level = levels[column / InkThresholds.tile]
      if level == 0 {
        if let begun = start { current.append(Run(start: begun, end: column, label: -1)) }
        start = nil
        column = tileEnd
        continue
      }
      while column < tileEnd {
        if row[column] < level {
          if start == nil { start = column }
        } else if let begun = start {
          current.append(Run(start: begun, end: column, label: -1))
          start = nil
        }
        column += 1
      }
    }
    if let begun = start { current.append(Run(start: begun, end: columns.upperBound, label: -1)) }
  }

  private mutating func join(row: Int) {
    var first = 0
    for index in current.indices {
      let run = current[index]
      while first < above.count, above[first].end < run.start { first += 1 }
      var label = -1
      var other = first
      while other < above.count, above[other].start <= run.end {
        let touched = root(of: above[other].label)
        label = label < 0 ? touched : merge(label, touched)
        other += 1
      }
      // The last one touched may reach the next run too.
      if label < 0 {
        label = parents.count
        parents.append(label)
        components.append(
          Component(left: run.start, top: row, right: run.end - 1, bottom: row, ink: run.end - run.start))
      } else {
        components[label].left = min(components[label].left, run.start)
        components[label].right = max(components[label].right, run.end - 1)
        components[label].bottom = row
        components[label].ink += run.end - run.start
      }
      current[index].label = label
    }
  }

  private mutating func root(of label: Int) -> Int {
    var label = label
    while parents[label] != label {
      parents[label] = parents[parents[label]]
      label = parents[label]
    }
    return label
  }

  private mutating func merge(_ one: Int, _ other: Int) -> Int {
    guard one != other else { return one }
    let (kept, joined) = (min(one, other), max(one, other))
    parents[joined] = kept
    components[kept].left = min(components[kept].left, components[joined].left)
    components[kept].right = max(components[kept].right, components[joined].right)
    components[kept].top = min(components[kept].top, components[joined].top)
    components[kept].bottom = max(components[kept].bottom, components[joined].bottom)
    components[kept].ink += components[joined].ink
    return kept
  }
}
