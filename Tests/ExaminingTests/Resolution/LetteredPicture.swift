import TestImages

extension TestPicture {
  /// Lines of hooks on paper, in gray: each a stem and a bar, as `Γ`.
  static func lettering(
    _ width: Int, _ height: Int, characterHeight: Int, isSideways: Bool = false
  ) -> TestPicture {
    TestPicture(width: width, height: height, channels: 1) { x, y, _ in
      let (along, across) = isSideways ? (y, x) : (x, y)
      let end = isSideways ? height : width
      let (pitch, leading) = (characterHeight * 9 / 10, characterHeight * 2)
      guard along > end / 10, along < end - end / 10, across > leading else { return 245 }
      let (column, row) = (along % pitch, across % leading)
      let isInk =
        row < characterHeight && column < characterHeight * 6 / 10
        && (row < max(2, characterHeight / 6) || column < max(2, characterHeight / 6))
      return isInk ? 30 : 245
    }
  }
}
