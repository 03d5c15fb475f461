#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace guichet {

/// Reads the tokens of a content stream (ISO 32000-2, 7.2 and 7.8.2) in one pass: each byte is looked at a bounded number
/// of times, whatever is broken, and nothing is kept of what is read.
class ContentScanner {
public:
  enum class Kind { number, name, string, word, punctuation, end };

  struct Token {
    Kind kind;
    double number = 0;
    /// Of a name, without its slash and as it is written; of a word.
    std::string_view text = {};
    /// Bytes of a string, once it is decoded.
    size_t length = 0;
  };

  explicit ContentScanner(std::string_view content) : content(content) {}

  Token next();
  /// What was not read yet.
  std::string_view rest() const { return content.substr(position); }
  /// The data of an inline image, from behind its `ID`. Its end is an `EI` that stands alone and is followed by text, since
  /// two such letters can be part of the image too.
  std::string_view inline_image();

private:
  Token string();
  Token hexadecimal_string();
  std::string_view regular_characters();
  bool ends_image(size_t place) const;

  std::string_view content;
  size_t position = 0;
};

/// A name with its slash and its `#` escapes decoded, as dictionaries are asked for it.
std::string key_of(std::string_view name);

}  // namespace guichet
