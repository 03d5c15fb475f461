import CEscape
import CLinux
import Glibc

/// What a child that was taken over would try.
enum Escape: String, CaseIterable {
  case readFile = "read-file"
  case listDirectory = "list-directory"
  case createFile = "create-file"
  case changeMode = "change-mode"
  case connect
  case unixSocket = "unix-socket"
  case execute
  case fork
  case signalParent = "signal-parent"
  case signalGroup = "signal-group"
  case trace
  case lookIntoParent = "look-into-parent"
  case ioUring = "io-uring"
  case executableMemory = "executable-memory"
  case raiseLimit = "raise-limit"
  case sharedMemory = "shared-memory"
  case otherNamespace = "other-namespace"
  /// Harmless, so that only the strict profile ends who tries it.
  case memoryFile = "memory-file"

  /// Tries it. Whatever comes of it, this process is as able as before to answer.
  var isDenied: Bool {
    switch self {
    case .readFile: unsafe open("/etc/passwd", O_RDONLY) < 0
    case .listDirectory: unsafe opendir("/") == nil
    case .createFile: unsafe creat("/tmp/guichet-escaped", 0o600) < 0
    case .changeMode: fchmod(STDERR_FILENO, 0o777) != 0
    case .connect: socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0) < 0
    case .unixSocket: socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0) < 0
    case .execute: !starts("/bin/true")
    case .fork: !forks
    case .signalParent: kill(getppid(), 0) != 0
    case .signalGroup: killpg(getpgrp(), 0) != 0
    case .trace: escape_trace_parent() != 0
    case .lookIntoParent: unsafe open("/proc/\(getppid())/mem", O_RDONLY) < 0
    case .ioUring: escape_set_up_io_uring() == EPERM
    case .executableMemory: !mapsCode
    case .raiseLimit: escape_raise_limits() != 0
    case .sharedMemory: escape_share_memory() != 0
    case .otherNamespace: escape_leave_namespace() != 0
    case .memoryFile: unsafe guichet_memory_file("escape") < 0
    }
  }

  /// Would not return, had it success.
  private func starts(_ program: String) -> Bool {
    var arguments: [UnsafeMutablePointer<CChar>?] = unsafe [strdup(program), nil]
    unsafe execv(program, &arguments)
    return errno != EPERM
  }

  private var forks: Bool {
    let child = guichet_fork()
    if child == 0 { _exit(0) }
    return child > 0
  }

  private var mapsCode: Bool {
    let memory = unsafe mmap(nil, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    return unsafe memory != MAP_FAILED
  }
}
