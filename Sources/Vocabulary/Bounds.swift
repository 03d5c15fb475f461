/// What an examination may cost. Bounds hold before anything is allocated and are apart from the recipient's wishes.
public struct Bounds: Codable, Equatable, Sendable {
  /// Bytes of a file. A larger one is not read. Default: 200,000,000.
  public var maximumBytes: Int64 = 200_000_000
  /// Pixels of an image. Default: 100,000,000, twice what the largest phone cameras in common use deliver.
  public var maximumPixels: Int = 100_000_000
  /// Pixels along a side of an image. Default: 32,767.
  public var maximumSide: Int = 32_767
  /// Scans of a progressive JPEG. Default: 100. Each scan is decoded over the whole image, so that a file of 38 kB can
  /// cost a minute.
  public var maximumScans: Int = 100
  /// Pages of a PDF. Default: 300.
  public var maximumPages: Int = 300
  /// The longer side of a page, in inches. Default: 200, the limit of ISO 32000-1, annex C.
  public var maximumPageSideInInches: Double = 200
  /// CPU time a page, in seconds. Default: 2.
  public var secondsPerPage: Int = 2
  /// CPU time a file, in seconds. Default: 60.
  public var secondsPerFile: Int = 60
  /// Address space of the process that examines a file, in bytes. Default: 1 GiB.
  public var maximumMemory: Int64 = 1 << 30

  public init() {}

  enum CodingKeys: String, CodingKey {
    case maximumBytes = "maximum_bytes"
    case maximumPixels = "maximum_pixels"
    case maximumSide = "maximum_side"
    case maximumScans = "maximum_scans"
    case maximumPages = "maximum_pages"
    case maximumPageSideInInches = "maximum_page_side_in"
    case secondsPerPage = "seconds_per_page"
    case secondsPerFile = "seconds_per_file"
    case maximumMemory = "maximum_memory"
  }
}
