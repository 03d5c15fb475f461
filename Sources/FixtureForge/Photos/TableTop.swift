internal import Glibc

/// What a sheet lies on while it is photographed.
package enum TableTop: CaseIterable, Sendable {
  case wood, cloth, dark, patterned, pale

  /// The side of a texture in pixels; it fits to itself on all sides.
  static let side = 512

  func texture(using random: inout RandomSequence) -> Raster {
    var raster = Raster(width: Self.side, height: Self.side, channels: .rgb)
    let colour = colour(using: &random)
    let phases = (0..<6).map { _ in random.draw(0...2 * Double.pi) }
    let waves = Waves(phases: phases)
    for row in 0..<Self.side {
      for column in 0..<Self.side {
        let noise = Double(random.next() >> 56) / 255 - 0.5
        let light = light(row: row, column: column, waves: waves) * (1 + 0.06 * noise)
        let start = (row * Self.side + column) * 3
        raster.samples[start] = Self.level(colour.red * light)
        raster.samples[start + 1] = Self.level(colour.green * light)
        raster.samples[start + 2] = Self.level(colour.blue * light)
      }
    }
    return raster
  }

  private func colour(using random: inout RandomSequence) -> Ink {
    let shade = random.draw(0.8...1.15)
    let (red, green, blue) =
      switch self {
      case .wood: (0.55, 0.38, 0.24)
      case .cloth: (0.45, 0.48, 0.56)
      case .dark: (0.13, 0.13, 0.14)
      case .patterned: (0.6, 0.42, 0.4)
      case .pale: (0.74, 0.72, 0.68)
      }
    return Ink(red: red * shade, green: green * shade, blue: blue * shade)
  }

  private func light(row: Int, column: Int, waves: Waves) -> Double {
    switch self {
    case .wood: 1 + 0.16 * waves.grain(row: row, column: column)
    case .cloth: (row / 4 + column / 4) % 2 == 0 ? 1.06 : 0.92
    case .dark, .pale: 1
    case .patterned: (row / 64 + column / 64) % 2 == 0 ? 1.25 : 0.65
    }
  }

  private static func level(_ share: Double) -> UInt8 {
    UInt8(min(max(share * 255, 0), 255))
  }
}

/// Sines with whole numbers of waves on a texture, by table.
private struct Waves {
  private let table: [Double]
  private let shifts: [Int]

  init(phases: [Double]) {
    table = (0..<TableTop.side).map { sin(2 * Double.pi * Double($0) / Double(TableTop.side)) }
    shifts = phases.map { Int($0 / (2 * Double.pi) * Double(TableTop.side)) }
  }

  private func wave(_ place: Int) -> Double { table[place & (TableTop.side - 1)] }

  /// Lines along the rows that wander a little; -1 to 1.
  func grain(row: Int, column: Int) -> Double {
    let wander = Int(10 * wave(column + shifts[0]) + 6 * wave(2 * column + row + shifts[1]))
    let place = row + wander
    return 0.5 * wave(3 * place + shifts[2]) + 0.3 * wave(11 * place + shifts[3]) + 0.2 * wave(29 * place + shifts[4])
  }
}
