import Vocabulary

extension DocumentTruth {
  /// The truth of a document in which nothing is wrong but, perhaps, its resolution, which is that of all its pages, and
  /// its size.
  ///
  /// - Parameter certain: Whether the legibility of every page is beyond doubt. That of cards and handwriting is not:
  ///   the advice `legibility.uncertain` may or may not be given.
  init(cleanScan recipe: String, format: FileFormat, bytes: Int, pages: [PageTruth], certain: Bool = true) {
    var judgement = ExpectedJudgement(format, byteCount: bytes)
    if let resolution = pages.lazy.compactMap(\.resolution).first { judgement.judge(resolution: resolution) }
    if !certain { judgement.doubt = .advice }
    self.init(recipe: recipe, format: format, expecting: judgement, pages: pages)
  }
}
