/// A sheet and what a scanner made of it.
struct ScannedPage {
  var sheet: Sheet
  var scanner: FlatbedScanner
  var raster: Raster

  /// - Parameter kinds: one of them is scanned.
  init(
    _ kinds: [PageKind], resolution: Double, channels: Raster.Channels, smoothed: Bool = false,
    using random: inout RandomSequence
  ) {
    let sheet = random.draw(from: kinds).sheet(using: &random)
    let scanner = FlatbedScanner(resolution: resolution, channels: channels, using: &random)
    self.init(sheet, scanner: smoothed ? scanner.smoothed() : scanner)
  }

  init(_ sheet: Sheet, scanner: FlatbedScanner) {
    self.sheet = sheet
    self.scanner = scanner
    raster = scanner.scan(sheet)
  }

  func truth(number: Int) -> PageTruth {
    PageTruth(
      number: number, widthInMillimetres: Double(raster.width) / scanner.resolution * 25.4,
      heightInMillimetres: Double(raster.height) / scanner.resolution * 25.4, resolution: scanner.resolution,
      text: sheet.text)
  }
}

extension Sheet {
  /// The size, in points, of the letter in the middle when all are put in order: what "the text" of a page is.
  var medianTextSize: Double {
    var sizes: [(size: Double, letters: Int)] = []
    for case .text(let line) in marks { sizes.append((line.size, line.text.count)) }
    sizes.sort { $0.size < $1.size }
    var letters = sizes.reduce(0) { $0 + $1.letters } / 2
    for entry in sizes {
      letters -= entry.letters
      if letters < 0 { return entry.size }
    }
    return 0
  }

  /// The page without its text, and its text alone, in black.
  var layers: (background: Sheet, text: Sheet) {
    var background = Sheet(width: width, height: height)
    var text = background
    for mark in marks {
      if case .text(var line) = mark {
        line.ink = .black
        text.append(.text(line))
      } else {
        background.append(mark)
      }
    }
    return (background, text)
  }
}
