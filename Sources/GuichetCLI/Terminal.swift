import Glibc
import SystemPackage

/// What is known of the terminal that a descriptor leads to.
enum Terminal {
  /// In columns; nil where it is no terminal, or does not tell.
  static func width(of descriptor: FileDescriptor) -> Int? {
    var size = winsize()
    guard isatty(descriptor.rawValue) == 1, unsafe ioctl(descriptor.rawValue, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col > 0
    else { return nil }
    return Int(size.ws_col)
  }
}
