/// Everything that a decoder gives, in bands that do not divide most heights.
///
/// - Parameter row: Of so many bytes.
func readRows<Failure>(
  _ row: Int, band height: Int, _ read: (inout MutableSpan<UInt8>) throws(Failure) -> Int
) throws(Failure) -> [UInt8] {
  var rows: [UInt8] = []
  var band = [UInt8](repeating: 0, count: row * height)
  while true {
    var span = band.mutableSpan
    let count = try read(&span)
    if count == 0 { return rows }
    rows += band.prefix(count * row)
  }
}
