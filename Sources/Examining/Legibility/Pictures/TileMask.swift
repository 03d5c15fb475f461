/// Some of the tiles of a grid.
struct TileMask {
  let rows: Int
  let columns: Int
  /// Row by row.
  private var isIn: [Bool]

  init(rows: Int, columns: Int, _ isIn: (_ row: Int, _ column: Int) -> Bool) {
    (self.rows, self.columns) = (rows, columns)
    self.isIn = (0..<rows * columns).map { isIn($0 / columns, $0 % columns) }
  }

  var count: Int { isIn.count { $0 } }

  /// False outside the grid.
  subscript(row: Int, column: Int) -> Bool {
    (0..<rows).contains(row) && (0..<columns).contains(column) && isIn[row * columns + column]
  }

  /// By one tile in every direction; beyond the grid there is none.
  var shrunk: TileMask {
    TileMask(rows: rows, columns: columns) { row, column in
      (row - 1...row + 1).allSatisfy { row in (column - 1...column + 1).allSatisfy { self[row, $0] } }
    }
  }

  var grown: TileMask {
    TileMask(rows: rows, columns: columns) { row, column in
      (row - 1...row + 1).contains { row in (column - 1...column + 1).contains { self[row, $0] } }
    }
  }

  /// What is around it, one tile wide each, from the nearest.
  func rings(_ count: Int) -> [TileMask] {
    var inside = self
    return (0..<count).map { _ in
      let wider = inside.grown
      defer { inside = wider }
      return TileMask(rows: rows, columns: columns) { wider[$0, $1] && !inside[$0, $1] }
    }
  }

  /// Those of its patches that count, together. A patch hangs together, and is three tiles wide and high or more.
  func patches(where counts: (TileMask) -> Bool) -> TileMask {
    let counted = shrunk.grown.pieces.filter(counts)
    return TileMask(rows: rows, columns: columns) { row, column in counted.contains { $0[row, column] } }
  }

  /// What hangs together, side by side.
  private var pieces: [TileMask] {
    var flood = Flood(isIn, width: columns)
    return isIn.indices.compactMap { start in
      guard flood.reaches(start) else { return nil }
      var piece = TileMask(rows: rows, columns: columns) { _, _ in false }
      flood.fill(from: start) { for place in $0 { piece.isIn[place] = true } }
      return piece
    }
  }
}

extension TileLevels {
  func mask(_ isIn: (_ row: Int, _ column: Int) -> Bool) -> TileMask { TileMask(rows: rows, columns: columns, isIn) }

  /// What is found in some of the tiles, in rising order.
  func sorted(_ level: (Tile) -> UInt8, in mask: TileMask) -> [Double] {
    levels.indices.filter { mask[$0 / columns, $0 % columns] }.map { Double(level(levels[$0])) }.sorted()
  }
}

/// Neighbouring tiles that make up a rectangle.
struct TileBox {
  let rows: ClosedRange<Int>
  let columns: ClosedRange<Int>

  var count: Int { rows.count * columns.count }

  func contains(_ row: Int, _ column: Int) -> Bool { rows ~= row && columns ~= column }
}
