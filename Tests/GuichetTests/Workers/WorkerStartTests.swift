import FoundationEssentials
import Guichet
import SystemPackage
import Testing

@Suite("A checker starts with a worker of its version or not at all")
struct WorkerStartTests {
  private func code(startingWith worker: FilePath) async throws -> Fault.Code? {
    var plan = Plan()
    plan.worker = worker
    do throws(Fault) {
      _ = try await Checker(plan: plan)
      return nil
    } catch {
      return error.code
    }
  }

  @Test("no program")
  func missing() async throws {
    #expect(try await code(startingWith: "/nonexistent/guichet-worker") == .workerUnavailable)
  }

  @Test("a program that is no worker")
  func stranger() async throws {
    #expect(try await code(startingWith: "/bin/true") == .workerUnavailable)
  }

  @Test("a worker of another version")
  func anotherVersion() async throws {
    let directory = try TemporaryDirectory()
    let link = directory.path.appending("worker-of-another-version")
    try FileManager.default.createSymbolicLink(atPath: link.string, withDestinationPath: try DoubleWorker.path.string)
    #expect(try await code(startingWith: link) == .workerUnavailable)
  }

  @Test("the double is one")
  func double() async throws {
    #expect(try await DoubleWorker.checker().worker.libraries == "double")
  }
}
