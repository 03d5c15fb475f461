public import Vocabulary

extension ReasonCode {
  /// What a reason weighs where neither the facts nor the policy say otherwise.
  public var defaultSeverity: Severity {
    switch self {
    case .formatUnsupported, .formatEmpty, .formatMixed,
      .sizeOverLimit, .sizeTooLargeToExamine,
      .protectionPassword, .protectionRestricted, .protectionUnknownHandler,
      .pdfDamaged, .pdfNoPages, .pdfTooManyPages, .pdfPageTooLarge, .pdfTooComplex, .pdfActiveContent, .pdfDynamicForm,
      .imageDamaged, .imageTruncated, .imageTooManyPixels, .imageTooManyScans, .imageUnsupportedCoding,
      .resolutionTooLow,
      .legibilityBlurred, .legibilityFaint, .legibilityDark, .legibilityGlare, .legibilityNoisy,
      .legibilityOverCompressed, .legibilityTextTooSmall, .legibilityCutOff, .legibilityBlank,
      .checkTimeout, .checkMemory, .checkCrashed:
      .refusal
    case .formatExtensionMismatch, .sizeAboveAdvice, .pdfRepaired, .pdfEmbeddedFiles, .pdfPortfolio,
      .imageRareCoding, .imageAnimated, .resolutionBelowAdvice, .resolutionAboveAdvice,
      .legibilityRotated, .legibilityUncertain, .legibilityNotMeasured:
      .advice
    case .sizeRecompressed, .pdfSigned:
      .note
    }
  }
}
