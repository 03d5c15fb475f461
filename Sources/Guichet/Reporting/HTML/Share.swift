/// A part of something in percent.
struct Share {
  let percent: Double

  init(_ part: Int, of whole: Int) {
    percent = whole > 0 ? Double(part) / Double(whole) * 100 : 0
  }

  init(percent: Double) {
    self.percent = percent
  }

  /// As an attribute of a picture wants it.
  var text: String { Figures(.en).number(percent, decimals: 2) }
}
