/// The connected pieces of ink in a picture (8-connected), found row by row from runs of ink.
struct InkComponents {
  struct Component: Equatable {
    var left: Int
    var top: Int
    /// The last column and row.
    var right: Int
    var bottom: Int
    var ink: Int
    /// The runs of ink in its rows, one or more in each.
    var runs = 1
    /// The sum, over both ends of its runs, of the steepest step from one pixel to the next, in levels.
    var steps = 0
    /// The steepest step from one row to the next, in levels.
    var steepest: UInt8 = 0
    /// The contrast of its tile at its strongest, in levels.
    var contrast: UInt8 = 0

    var width: Int { right - left + 1 }
    var height: Int { bottom - top + 1 }
  }

  private struct Run {
    var start: Int
    var end: Int
    var label = -1
  }

  private let width: Int
  private let thresholds: InkThresholds
  private var components: [Component] = []
  /// For each label the one it was joined to, or itself.
  private var parents: [Int] = []
  private var above: [Run] = []
  private var current: [Run] = []

  /// - Parameter maximumCount: Pieces beyond these are texture, and are not looked for.
  static func find(in picture: LumaPicture, _ thresholds: InkThresholds, maximumCount: Int) -> [Component] {
    var finder = InkComponents(width: picture.width, thresholds: thresholds)
    let samples = picture.samples.span
    for row in 0..<picture.height {
      finder.collectRuns(of: row, in: samples)
      finder.join(row: row, in: samples)
      if finder.components.count > maximumCount { break }
    }
    return finder.components.indices.lazy.filter { finder.parents[$0] == $0 }.map { finder.components[$0] }
  }

  private init(width: Int, thresholds: InkThresholds) {
    self.width = width
    self.thresholds = thresholds
  }

  private mutating func collectRuns(of row: Int, in samples: Span<UInt8>) {
    swap(&above, &current)
    current.removeAll(keepingCapacity: true)
    let side = InkThresholds.tile
    let levels = row / side * thresholds.columns
    var open: Int?
    var left = 0
    while left < width {
      let tile = left / side
      let right = min((tile + 1) * side, width)
      let level = thresholds.levels[levels + tile]
      let offset = row * width + left
      var ink =
        level == 0
        ? 0 : unsafe Self.ink(samples.bytes, offset, count: right - left, level, thresholds.mask)
      if let start = open {
        let length = (~ink).trailingZeroBitCount
        if length >= right - left {
          left = right
          continue
        }
        current.append(Run(start: start, end: left + length))
        open = nil
        ink &= UInt32.max << length
      }
      while ink != 0 {
        let start = ink.trailingZeroBitCount
        let end = (~(ink | ((1 << start) - 1))).trailingZeroBitCount
        if left + end >= right {
          open = left + start
          break
        }
        current.append(Run(start: left + start, end: left + end))
        ink &= UInt32.max << end
      }
      left = right
    }
    if let open { current.append(Run(start: open, end: width)) }
  }

  /// One bit for each of up to 32 samples, the first in the lowest: whether it is ink.
  private static func ink(_ bytes: RawSpan, _ offset: Int, count: Int, _ level: UInt8, _ mask: UInt8) -> UInt32 {
    guard count == 32 else {
      var ink: UInt32 = 0
      for index in 0..<count {
        let sample = unsafe bytes.unsafeLoad(fromUncheckedByteOffset: offset + index, as: UInt8.self)
        if sample ^ mask < level { ink |= 1 << UInt32(index) }
      }
      return ink
    }
    let low = unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: SIMD16<UInt8>.self)
    let high = unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset + 16, as: SIMD16<UInt8>.self)
    let masks = SIMD16<UInt8>(repeating: mask)
    let levels = SIMD16<UInt8>(repeating: level)
    return UInt32(bits((low ^ masks) .< levels)) | UInt32(bits((high ^ masks) .< levels)) << 16
  }

  private static func bits(_ isInk: SIMDMask<SIMD16<Int8>>) -> UInt16 {
    // Of each byte the bit of its place: the product adds them up in its uppermost byte.
    let eights = unsafe unsafeBitCast(isInk, to: SIMD2<UInt64>.self) & SIMD2(repeating: 0x8040_2010_0804_0201)
    let (low, high) = (eights[0] &* 0x0101_0101_0101_0101, eights[1] &* 0x0101_0101_0101_0101)
    return UInt16(truncatingIfNeeded: low &>> 56) | UInt16(truncatingIfNeeded: high &>> 48) & 0xFF00
  }

  private mutating func join(row: Int, in samples: Span<UInt8>) {
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
      let piece = component(of: run, row: row, in: samples)
      if label < 0 {
        label = parents.count
        parents.append(label)
        components.append(piece)
      } else {
        components[label].add(piece)
      }
      current[index].label = label
    }
  }

  private func component(of run: Run, row: Int, in samples: Span<UInt8>) -> Component {
    var piece = Component(left: run.start, top: row, right: run.end - 1, bottom: row, ink: run.end - run.start)
    let offset = row * width
    piece.steps =
      step(samples, offset, from: run.start - 2) + step(samples, offset, from: run.end - 2)
    let middle = (run.start + run.end) / 2
    if row > 0, offset + width + middle < samples.count {
      let (above, here, below) = (
        Int(samples[offset - width + middle]), Int(samples[offset + middle]), Int(samples[offset + width + middle])
      )
      piece.steepest = UInt8(max(abs(above - here), abs(below - here)))
    }
    let side = InkThresholds.tile
    piece.contrast = thresholds.contrasts[row / side * thresholds.columns + middle / side]
    return piece
  }

  /// The steepest of three steps in a row that begin at a column.
  private func step(_ samples: Span<UInt8>, _ offset: Int, from column: Int) -> Int {
    guard column >= 0, column + 3 < width else { return 0 }
    let first = offset + column
    let (one, two, three, four) = (
      Int(samples[first]), Int(samples[first + 1]), Int(samples[first + 2]), Int(samples[first + 3])
    )
    return max(abs(one - two), max(abs(two - three), abs(three - four)))
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
    components[kept].add(components[joined])
    return kept
  }
}

extension InkComponents.Component {
  /// With rows and columns exchanged. What was counted along rows stays.
  var turnedOver: Self {
    var other = self
    (other.left, other.top, other.right, other.bottom) = (top, left, bottom, right)
    return other
  }
}

extension [InkComponents.Component] {
  /// The height below which half of the ink is; nil where there is none.
  var heightOfHalfTheInk: Int? {
    var rest = reduce(0) { $0 + $1.ink } / 2
    return sorted { $0.height < $1.height }.first { piece in
      rest -= piece.ink
      return rest <= 0
    }?.height
  }
}

extension InkComponents.Component {
  fileprivate mutating func add(_ other: Self) {
    left = min(left, other.left)
    right = max(right, other.right)
    top = min(top, other.top)
    bottom = max(bottom, other.bottom)
    ink += other.ink
    runs += other.runs
    steps += other.steps
    steepest = max(steepest, other.steepest)
    contrast = max(contrast, other.contrast)
  }
}
