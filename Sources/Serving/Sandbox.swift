import CSandbox
import Glibc
package import Vocabulary

/// What a child puts on before it reads its document. Made once, in the process that forks.
@safe package final class Sandbox {
  private let raw: OpaquePointer
  /// As a worker tells it in its greeting.
  package let isolation: Isolation

  /// - Parameters:
  ///   - profile: Which calls are let through.
  ///   - readable: Directories whose files a child may read.
  ///   - landlockVersion: As if the kernel had no newer one. Default: what it has.
  /// - Returns: nil where the system has no means for it.
  package init?(_ profile: Policy.SandboxProfile, readable: [String], landlockVersion: Int32 = .max) {
    let version = min(landlockVersion, guichet_landlock_version())
    let paths = unsafe readable.map { unsafe UnsafePointer<CChar>(strdup($0)) }
    defer { unsafe paths.forEach { unsafe free(UnsafeMutablePointer(mutating: $0)) } }
    var error: Int32 = 0
    let isStrict = profile == .strict
    guard let raw = unsafe guichet_sandbox_create(isStrict, version, paths, paths.count, &error) else { return nil }
    unsafe self.raw = raw
    isolation = Isolation(hasLandlock: version > 0, profile: profile)
  }

  deinit {
    unsafe guichet_sandbox_free(raw)
  }

  /// For the process that forks, before its first child.
  func enterWorker() -> Bool {
    unsafe guichet_sandbox_enter_worker(raw) == 0
  }

  func restrictFiles() -> Bool {
    unsafe guichet_sandbox_restrict_files(raw) == 0
  }

  func restrictCalls() -> Bool {
    unsafe guichet_sandbox_restrict_calls(raw) == 0
  }
}
