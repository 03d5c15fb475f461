/// The version of all programs and libraries of this package.
public enum GuichetVersion {
  public static let current = "0.1.0"
}
