import FoundationEssentials
import Guichet
import SystemPackage
import Testing

@Suite("A child that was taken over gets nothing")
struct IsolationTests {
  /// What `Escape` of the double knows.
  static let escapes = [
    "read-file", "list-directory", "create-file", "change-mode", "connect", "unix-socket", "execute", "fork",
    "signal-parent", "signal-group", "trace", "look-into-parent", "io-uring", "executable-memory", "raise-limit",
    "shared-memory", "other-namespace"
  ]

  @Test("with the kernel's Landlock", arguments: escapes)
  func full(escape: String) async throws {
    let checker = try await DoubleWorker.checker(sandbox: "newest-landlock")
    #expect(await checker.check(DoubleWorker.ordering("escape \(escape)")).verdict == .conforme)
  }

  @Test("with Landlock of version 2", arguments: escapes)
  func old(escape: String) async throws {
    let checker = try await DoubleWorker.checker(sandbox: "landlock-2")
    #expect(await checker.check(DoubleWorker.ordering("escape \(escape)")).verdict == .conforme)
  }

  @Test("without Landlock", arguments: escapes)
  func without(escape: String) async throws {
    let checker = try await DoubleWorker.checker(sandbox: "landlock-0")
    #expect(await checker.check(DoubleWorker.ordering("escape \(escape)")).verdict == .conforme)
  }

  /// With every Landlock there is, or none.
  private func strictChecker(sandbox: String) async throws -> Checker {
    var policy = Policy.edocPerso
    policy.sandbox = .strict
    return try await DoubleWorker.checker(sandbox: sandbox, policy: policy)
  }

  @Test(
    "under the strict profile, which ends who tries what it does not know", arguments: escapes,
    ["newest-landlock", "landlock-2", "landlock-0"])
  func strict(escape: String, sandbox: String) async throws {
    let record = try await strictChecker(sandbox: sandbox).check(DoubleWorker.ordering("escape \(escape)"))
    #expect(record.verdict == .conforme || record.failure == .crashed)
    #expect(record.fault == nil)
  }

  @Test("a call that harms nothing is let through by the standard profile, and ends a child under the strict one")
  func profiles() async throws {
    let order = DoubleWorker.ordering("escape memory-file")
    let record = try await strictChecker(sandbox: "newest-landlock").check(order)
    #expect(record.failure == .crashed)
    #expect(record.context.isolation == "strict")
    #expect(try await DoubleWorker.checker().check(order).fault?.code == .workerAnswer)
  }

  @Test("and without a sandbox these tries would succeed", arguments: ["read-file", "connect", "fork", "signal-parent"])
  func control(escape: String) async throws {
    let checker = try await DoubleWorker.checker(sandbox: "limits")
    #expect(await checker.check(DoubleWorker.ordering("escape \(escape)")).verdict == nil)
  }

  @Test("the record says what was in force")
  func told() async throws {
    #expect(try await DoubleWorker.checker(sandbox: "newest-landlock").worker.isolation == .full)
    #expect(try await DoubleWorker.checker(sandbox: "landlock-2").worker.isolation == .full)
    #expect(try await DoubleWorker.checker(sandbox: "landlock-0").worker.isolation == .withoutLandlock)
    #expect(try await DoubleWorker.checker(sandbox: "limits").worker.isolation == .limits)
    #expect(try await strictChecker(sandbox: "landlock-0").worker.isolation == .strictWithoutLandlock)
  }

  @Test("and who requires isolation does without no part of it")
  func required() async throws {
    for (suffix, code) in [
      ("newest-landlock", nil), ("landlock-0", Fault.Code.workerIsolation), ("limits", .workerIsolation)
    ] {
      do {
        _ = try await DoubleWorker.checker(sandbox: suffix, requiresIsolation: true)
        #expect(code == nil)
      } catch let fault as Fault {
        #expect(fault.code == code)
      }
    }
  }

  @Test("a policy that asks for the strict profile is not content with less")
  func strictRequired() async throws {
    await #expect(throws: Fault(.workerIsolation)) { try await strictChecker(sandbox: "limits") }
  }
}
