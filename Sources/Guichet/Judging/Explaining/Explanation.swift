public import Vocabulary

/// All there is to know of a reason code, for who reads a report or writes a policy.
public struct Explanation: Equatable, Sendable {
  public let code: ReasonCode
  /// What it weighs where neither the facts nor the policy say otherwise.
  public let defaultSeverity: Severity
  public let meaning: Words
  /// What is looked at to find out.
  public let measurement: Words
  /// From when on it is raised by default, and where that comes from.
  public let thresholdAndSource: Words
  public let whatToDo: Words
  /// What a person would be told.
  public let example: Words

  public static func of(_ code: ReasonCode) -> Explanation {
    let topic = Topic.of(code)
    let statement = Specimen.of(code).statement
    return Explanation(
      code: code, defaultSeverity: code.defaultSeverity, meaning: topic.meaning, measurement: topic.measurement,
      thresholdAndSource: topic.threshold, whatToDo: statement.action, example: statement.message)
  }
}

extension Topic {
  fileprivate static func of(_ code: ReasonCode) -> Topic {
    switch code {
    case .formatUnsupported: formatUnsupported
    case .formatExtensionMismatch: formatExtensionMismatch
    case .formatEmpty: formatEmpty
    case .formatMixed: formatMixed

    case .sizeOverLimit: sizeOverLimit
    case .sizeTooLargeToExamine: sizeTooLargeToExamine
    case .sizeAboveAdvice: sizeAboveAdvice
    case .sizeRecompressed: sizeRecompressed

    case .protectionPassword: protectionPassword
    case .protectionRestricted: protectionRestricted
    case .protectionUnknownHandler: protectionUnknownHandler

    case .pdfDamaged: pdfDamaged
    case .pdfNoPages: pdfNoPages
    case .pdfRepaired: pdfRepaired
    case .pdfTooManyPages: pdfTooManyPages
    case .pdfPageTooLarge: pdfPageTooLarge
    case .pdfTooComplex: pdfTooComplex
    case .pdfActiveContent: pdfActiveContent
    case .pdfDynamicForm: pdfDynamicForm
    case .pdfEmbeddedFiles: pdfEmbeddedFiles
    case .pdfPortfolio: pdfPortfolio
    case .pdfSigned: pdfSigned

    case .imageDamaged: imageDamaged
    case .imageTruncated: imageTruncated
    case .imageTooManyPixels: imageTooManyPixels
    case .imageTooManyScans: imageTooManyScans
    case .imageUnsupportedCoding: imageUnsupportedCoding
    case .imageRareCoding: imageRareCoding
    case .imageAnimated: imageAnimated

    case .resolutionTooLow: resolutionTooLow
    case .resolutionBelowAdvice: resolutionBelowAdvice
    case .resolutionAboveAdvice: resolutionAboveAdvice

    case .legibilityBlurred: legibilityBlurred
    case .legibilityFaint: legibilityFaint
    case .legibilityDark: legibilityDark
    case .legibilityGlare: legibilityGlare
    case .legibilityNoisy: legibilityNoisy
    case .legibilityOverCompressed: legibilityOverCompressed
    case .legibilityTextTooSmall: legibilityTextTooSmall
    case .legibilityCutOff: legibilityCutOff
    case .legibilityBlank: legibilityBlank
    case .legibilityRotated: legibilityRotated
    case .legibilityUncertain: legibilityUncertain
    case .legibilityNotMeasured: legibilityNotMeasured

    case .checkTimeout: checkTimeout
    case .checkMemory: checkMemory
    case .checkCrashed: checkCrashed
    }
  }
}
