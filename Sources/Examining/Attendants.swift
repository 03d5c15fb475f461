package import Codecs

/// Who attends an examination: is asked, looks on, or keeps what is read. All of them are of one document.
package struct Attendants {
  /// Who is asked about pages whose legibility is in doubt.
  package var secondOpinion: SecondOpinion
  /// Makes a picture beside the facts.
  package var thumbnails: ThumbnailMaker
  /// Takes the coefficients of JPEGs as they are decoded.
  package var coefficients: KeptCoefficients

  /// - Parameters:
  ///   - secondOpinion: Default: nobody is asked.
  ///   - thumbnails: Default: none is made.
  ///   - coefficients: Default: they are not kept.
  package init(
    secondOpinion: SecondOpinion = .none, thumbnails: ThumbnailMaker = .none, coefficients: KeptCoefficients = .none
  ) {
    self.secondOpinion = secondOpinion
    self.thumbnails = thumbnails
    self.coefficients = coefficients
  }
}
