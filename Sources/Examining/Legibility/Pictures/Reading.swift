import Vocabulary

/// How well a picture can be read, and what a text recogniser should be asked about.
struct Reading {
  var legibility: Legibility
  /// What the score was made of; nil where it was told otherwise.
  let measures: LegibilityMeasures?
  /// Whether ``doubtfulLines`` run into the border: a recogniser is asked whether they are text there.
  let isMuchCut: Bool
  /// Nil where the text was not measured.
  let lettering: Lettering?
  private let lines: () -> [TextLine]

  /// - Parameter lines: As ``doubtfulLines``, which are looked for where there is a doubt.
  init(
    legibility: Legibility, measures: LegibilityMeasures? = nil, isMuchCut: Bool = false, lettering: Lettering? = nil,
    lines: @escaping () -> [TextLine] = { [] }
  ) {
    self.legibility = legibility
    self.measures = measures
    self.isMuchCut = isMuchCut
    self.lettering = lettering
    self.lines = lines
  }

  /// A few of the worst lines, the worst first; of a page of which much is cut, a few that run into the border.
  var doubtfulLines: [TextLine] { lines() }

  /// Whether what is held against the page may be what its text stands on, and not what hides it or how large it is. Of a
  /// card that fills the picture, its pattern runs into the border.
  func blamesGround(in legibility: Legibility) -> Bool {
    guard legibility.state == .measured, let score = legibility.score, let families = legibility.families else {
      return false
    }
    return switch legibility.cause {
    case nil, .glare, .textTooSmall: false
    case .cutOff: families.geometry < Self.halfway
    default: score <= Self.greatestDoubtfulScore || families.light < Self.halfway
    }
  }

  /// The greatest score that does not clear a page.
  private static let greatestDoubtfulScore = 80
  /// Lower ones are those of pages that nobody reads, but for a few: people read through much grain, and forms with many
  /// frames do not look like text.
  private static let leastHopefulScore = 10
  /// The score under which a family of signals speaks against a page.
  private static let halfway = 50
  /// In pixels: of letters so small a recogniser is now and then as sure as of large ones, and does not read them. Of 970 pages
  /// four had such, and two recognisers found 15 % of their words at most.
  private static let greatestUnreadableHeight = 3.0
  /// Of one line that is cut, it may be a stamp or a table's frame that reaches the border.
  private static let leastCutLines = 2

  /// Whether a text recogniser could change what is made of the page: its score does not clear it, or its light or its ink alone
  /// speaks against it. What is not there to be read, it cannot miss; that it is letters that the border cuts, it can bear out.
  var isInDoubt: Bool {
    guard legibility.state == .measured, let score = legibility.score,
      legibility.characterHeightInPixels.map({ $0 > Self.greatestUnreadableHeight }) ?? true
    else { return false }
    if legibility.lacksText { return isMuchCut && doubtfulLines.count >= Self.leastCutLines }
    return score <= Self.greatestDoubtfulScore || legibility.families.map { $0.light < Self.halfway } ?? false
      || measures?.isInkInDoubt ?? false
  }

  /// Whether the page is said to stand on its head by the shapes of its letters alone, as other scripts than the Latin would
  /// be too: one that is read so, does.
  var isTurnInDoubt: Bool { legibility.state == .measured && legibility.turn == 180 }

  /// The mean confidence with which a page is read that stands on its head.
  private static let confidenceOfTurn = 0.7

  /// Whether all that was measured speaks against the page.
  var isHopeless: Bool { legibility.score.map { $0 < Self.leastHopefulScore } ?? false && !legibility.lacksText }

  /// How a reader's eye makes up for what is wrong with the page.
  var clearerView: LineCrop.View { legibility.cause == .noisy ? .smoothed : .sharpened }

  /// The legibility with what a text recogniser made of ``doubtfulLines``.
  func combined(with recognised: RecognisedLines) -> Legibility {
    guard legibility.state == .measured, let score = legibility.score, let families = legibility.families,
      let confidence = recognised.meanConfidence
    else { return legibility }
    var combined = legibility
    combined.recognised = true
    if isTurnInDoubt, confidence < Self.confidenceOfTurn {
      combined.turn = nil
      // A script that it cannot read.
      guard isInDoubt else { return combined }
    }
    if legibility.lacksText {
      guard isMuchCut, doubtfulLines.count >= Self.leastCutLines else { return combined }
      combined.families?.recognition = 100 - Int((100 * recognised.readShare).rounded())
      return combined
    }
    let model = RecognitionModel.fitted
    let recognition = model.score(confidence: confidence)
    let least = recognition >= Self.wellRead ? Int(Self.shareOfRecognition * Double(recognition)) : 0
    combined.score = max(model.score(measured: score, confidence: confidence), least)
    combined.families = .init(geometry: families.geometry, light: families.light, recognition: recognition)
    if recognition < Self.halfway, families.light >= Self.lightBeyondDoubt, measures?.isInkSpoilt == false {
      combined.cause = nil
    }
    return combined
  }

  /// Of 1090 forged pages, those that are hard to read for what happens to scans and photos had light of 91 at most, but for
  /// what is cut; clean print in six other scripts has 92 to 98. What is as sharp, and not read, is of a script that the
  /// recogniser does not know, unless its ink has broken or run.
  private static let lightBeyondDoubt = 92

  /// Of what a page scores by its worst lines alone, once they are read: it is little worse than they are. Of 23 pages that
  /// scored less than 60 and whose worst lines scored 50 and more, for screens, specks, grain and poor lenses to which the
  /// model was not fitted, a recogniser found four fifths of the words in the mean.
  private static let (shareOfRecognition, wellRead) = (0.6, 60)
}
