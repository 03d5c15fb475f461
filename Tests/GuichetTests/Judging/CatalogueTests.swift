import Guichet
import Testing
import Vocabulary

@Suite("The catalogue of words")
struct CatalogueTests {
  let policy = Policy.edocPerso

  @Test("Every code has an example, an action and an explanation in both languages", arguments: ReasonCode.allCases)
  func explained(code: ReasonCode) {
    let explanation = Explanation.of(code)
    #expect(explanation.code == code)
    #expect(explanation.defaultSeverity == code.defaultSeverity)
    for words in [
      explanation.meaning, explanation.measurement, explanation.thresholdAndSource, explanation.whatToDo,
      explanation.example
    ] {
      expectWellWritten(words)
    }
  }

  @Test("Whatever raises a code, its words are well written", arguments: RuleCase.all)
  func raised(_ rule: RuleCase) {
    for reason in policy.judge(rule.raising).reasons {
      expectWellWritten(reason.message)
      expectWellWritten(reason.action)
    }
  }

  @Test("Every format has a name and a way out of it", arguments: FileFormat.allCases)
  func formats(format: FileFormat) {
    var policy = policy
    policy.formats = format == .pdf ? [.png] : [.pdf]
    for protection in [Protection.none, Protection(kind: .password)] {
      let judgement = policy.judge(.sample(format) { $0.protection = protection })
      for reason in judgement.reasons {
        expectWellWritten(reason.message)
        expectWellWritten(reason.action)
      }
    }
  }

  @Test("Every fault has words", arguments: Fault.Code.allCases)
  func faults(code: Fault.Code) {
    expectWellWritten(Fault(code).message)
  }

  @Test("A message names what was found and what is needed")
  func blurred() {
    let finding = Finding(
      .legibilityBlurred, pages: [2], measured: Quantity(31, .score), limit: Quantity(50, .score))
    let reason = Catalogue(policy: policy, evidence: .sample()).reason(finding)
    #expect(reason.message.fr == "La page\u{A0}2 est floue\u{A0}: on n’en lit qu’une partie (31 sur 100, il faut 50).")
    #expect(reason.action.fr == "Reprenez la photo à plat, sans bouger, ou scannez à 300\u{A0}DPI.")
    #expect(
      reason.message.en == "Page\u{A0}2 is blurred: only part of it can be read (31 out of 100, must be at least 50).")
  }

  @Test("The subject agrees with what it is about")
  func subjects() {
    func message(_ format: FileFormat, _ pages: [Int]) -> Words {
      Catalogue(policy: policy, evidence: .sample(format)).reason(Finding(.legibilityBlurred, pages: pages)).message
    }
    #expect(message(.pdf, []).fr.hasPrefix("Le document est flou\u{A0}:"))
    #expect(message(.jpeg, [1]).fr.hasPrefix("L’image est floue\u{A0}:"))
    #expect(message(.pdf, [1, 3]).fr.hasPrefix("Les pages\u{A0}1 et 3 sont floues\u{A0}:"))
    #expect(message(.pdf, [1, 3]).en.hasPrefix("Pages\u{A0}1 and 3 are blurred:"))
  }

  @Test("A name that promises an accepted format is mentioned, another is not")
  func brokenPromise() throws {
    let promised = try #require(policy.judge(.sample(.html, name: "rib.PDF")).reasons.first)
    #expect(
      promised.message.fr.hasPrefix(
        "Ce fichier n’est pas accepté\u{A0}: malgré son nom en «\u{A0}.pdf\u{A0}», c’est une page web"))
    let plain = try #require(policy.judge(.sample(.html, name: "rib.html")).reasons.first)
    #expect(plain.message.fr.hasPrefix("Ce fichier n’est pas accepté\u{A0}: c’est une page web"))
  }

  @Test("Restrictions are named without those that another implies")
  func restrictions() throws {
    let evidence = Evidence.sample {
      $0.protection = Protection(kind: .restricted, denied: [.print, .printHighQuality, .modify, .annotate])
    }
    let reason = try #require(policy.judge(evidence).reasons.first)
    #expect(reason.message.fr.hasSuffix("on ne peut ni l’imprimer, ni le modifier."))
    #expect(reason.message.en.hasSuffix("one may not print it or change it."))
  }

  @Test("The accepted formats are the policy's own")
  func acceptedFormats() throws {
    var policy = policy
    policy.formats = [.pdf]
    let reason = try #require(policy.judge(.sample(.tiff)).reasons.first)
    #expect(reason.action.fr.contains("(PDF)"))
  }

  /// Said, ended, and typeset, with nothing left of the code that made it.
  private func expectWellWritten(_ words: Words, sourceLocation: SourceLocation = #_sourceLocation) {
    for language in Language.allCases {
      let text = words[language]
      #expect(text.count > 10, sourceLocation: sourceLocation)
      #expect(text.last == ".", "\(text)", sourceLocation: sourceLocation)
      #expect(text.first?.isLowercase == false, "\(text)", sourceLocation: sourceLocation)
      for leftover in ["Optional", "nil", "\\(", "  ", "()", " ,", "'", ".."] {
        #expect(!text.contains(leftover), "\(text)", sourceLocation: sourceLocation)
      }
    }
    for space in [" :", " ;", " ?", " !", "« ", " »", " %"] {
      #expect(!words.fr.contains(space), "\(words.fr)", sourceLocation: sourceLocation)
    }
    #expect(words.fr != words.en, sourceLocation: sourceLocation)
  }
}
