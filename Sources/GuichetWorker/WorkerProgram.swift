import CLinux
import Codecs
import Examining
import FoundationEssentials
import Glibc
import Remedying
import Serving
import Vocabulary

/// `guichet-worker`: started by the library, one for each slot; not for use by hand.
@main
enum WorkerProgram {
  static func main() {
    if CommandLine.arguments.dropFirst().contains("--version") {
      print(GuichetVersion.current)
      return
    }
    let encoder = JSONEncoder()
    warmUp(encoder)
    var recognition = Recognition.none
    let server = ForkServer(version: GuichetVersion.current) { profile in
      Sandbox(profile, readable: Libraries.directories)
    } prepare: { greeting in
      recognition = Recognition(greeting.recognition, loadsRecogniser: greeting.loadsRecogniser)
      return (Libraries.versions(with: recognition), recognition.isPossible)
    } answer: { document, bounds, drawsThumbnail in
      let attendants = Attendants(
        secondOpinion: recognition.secondOpinion(), thumbnails: ThumbnailMaker(isWanted: drawsThumbnail))
      let examiner = Examiner(bounds: bounds, attendants: attendants) { allowCPU(for: $0, bounds: bounds) }
      let answer = answer(examiner.examine(document), attendants, encoder)
      return (answer, attendants.secondOpinion.isWanted)
    } make: { document, request, bounds in
      let mending = Mending(bounds: bounds, encoder: encoder) { document, coefficients in
        let attendants = Attendants(secondOpinion: recognition.secondOpinion(), coefficients: coefficients)
        let examiner = Examiner(bounds: bounds, attendants: attendants)
        return (examiner.examine(document), attendants.secondOpinion.isWanted)
      }
      return mending.answer(to: request, for: document)
    }
    do {
      try server.run()
    } catch {
      let words =
        switch error {
        case .noCoordinator: "started by guichet and the Guichet library; there is nothing to do with it by hand"
        case .versionMismatch: "this is version \(GuichetVersion.current), and it was started by another"
        case .noSandbox: "the kernel refuses the sandbox"
        case .severalThreads: "a library started a thread, so that no process can be forked safely"
        }
      let line = Array("guichet-worker: \(words)\n".utf8)
      unsafe write(STDERR_FILENO, line, line.count)
      exit(70)
    }
  }

  /// A number that JSON cannot express would be our mistake; no answer is one too.
  private static func answer(_ examination: Examination, _ attendants: Attendants, _ encoder: JSONEncoder) -> [UInt8] {
    let answer = ExaminationAnswer(examination, thumbnail: attendants.thumbnails.thumbnail)
    return (try? answer.encoded(by: encoder)) ?? []
  }

  /// Does once what every child would otherwise do again.
  private static func warmUp(_ encoder: JSONEncoder) {
    WarmUp.run()
    _ = answer(.withEveryFact, Attendants(secondOpinion: .none), encoder)
    let thumbnail = Thumbnail(page: 1, width: 1, height: 1, samples: Data([255]))
    _ = try? ExaminationAnswer(.withEveryFact, thumbnail: thumbnail).encoded(by: encoder)
  }

  /// A document with few pages has no need of the whole CPU time of a file. One page's time is added for the document
  /// itself.
  private static func allowCPU(for pages: Int, bounds: Bounds) {
    let seconds = (pages + 1).multipliedReportingOverflow(by: bounds.secondsPerPage)
    guard !seconds.overflow, let seconds = UInt32(exactly: seconds.partialValue) else { return }
    guichet_limit_cpu(seconds)
  }
}
