/// What one look at a picture tells.
enum Look {
  case settled(Reading)
  /// The text is too small at this reduction to be measured: only of a reduced picture.
  case needsFiner
}
