#include "placement_scanner.hpp"

#include <algorithm>
#include <array>

namespace guichet {

namespace {

enum class Class : unsigned char { regular, space, delimiter };

constexpr std::array<Class, 256> make_classes() {
  std::array<Class, 256> classes{};
  for (char space : {'\0', '\t', '\n', '\f', '\r', ' '}) classes[static_cast<unsigned char>(space)] = Class::space;
  for (char delimiter : {'(', ')', '<', '>', '[', ']', '{', '}', '/', '%'}) {
    classes[static_cast<unsigned char>(delimiter)] = Class::delimiter;
  }
  return classes;
}

constexpr std::array<Class, 256> classes = make_classes();

Class class_of(char character) {
  return classes[static_cast<unsigned char>(character)];
}

bool is_digit(char character) {
  return character >= '0' && character <= '9';
}

bool is_octal(char character) {
  return character >= '0' && character <= '7';
}

/// The value of a hexadecimal digit; -1 for any other character.
int hexadecimal(char character) {
  if (is_digit(character)) return character - '0';
  if (character >= 'a' && character <= 'f') return character - 'a' + 10;
  if (character >= 'A' && character <= 'F') return character - 'A' + 10;
  return -1;
}

/// A number, which has no exponent (ISO 32000-2, 7.3.3); as far as it is one.
double number(std::string_view text) {
  size_t place = 0;
  bool negative = false;
  while (place < text.size() && (text[place] == '-' || text[place] == '+')) negative |= text[place++] == '-';
  double value = 0;
  while (place < text.size() && is_digit(text[place])) value = value * 10 + (text[place++] - '0');
  if (place < text.size() && text[place] == '.') {
    double weight = 1;
    while (++place < text.size() && is_digit(text[place])) value += (text[place] - '0') * (weight /= 10);
  }
  return negative ? -value : value;
}

bool starts_number(char character) {
  return is_digit(character) || character == '-' || character == '+' || character == '.';
}

}  // namespace

ContentScanner::Token ContentScanner::next() {
  while (position < content.size()) {
    char first = content[position];
    if (class_of(first) == Class::space) {
      ++position;
    } else if (class_of(first) == Class::regular) {
      std::string_view text = regular_characters();
      if (starts_number(first)) return {Kind::number, number(text)};
      return {Kind::word, 0, text};
    } else if (first == '%') {
      while (position < content.size() && content[position] != '\n' && content[position] != '\r') ++position;
    } else if (++position; first == '/') {
      return {Kind::name, 0, regular_characters()};
    } else if (first == '(') {
      return string();
    } else if (first == '<' && (position == content.size() || content[position] != '<')) {
      return hexadecimal_string();
    } else {
      if ((first == '<' || first == '>') && position < content.size() && content[position] == first) ++position;
      return {Kind::punctuation};
    }
  }
  return {Kind::end};
}

std::string_view ContentScanner::regular_characters() {
  size_t start = position;
  while (position < content.size() && class_of(content[position]) == Class::regular) ++position;
  return content.substr(start, position - start);
}

ContentScanner::Token ContentScanner::string() {
  size_t length = 0;
  for (size_t open = 1; position < content.size(); ++length) {
    char character = content[position++];
    if (character == '(') ++open;
    if (character == ')' && --open == 0) break;
    if (character != '\\' || position == content.size()) continue;
    size_t digits = 0;
    while (digits < 3 && position < content.size() && is_octal(content[position])) ++digits, ++position;
    if (digits == 0) ++position;
  }
  return {Kind::string, 0, {}, length};
}

ContentScanner::Token ContentScanner::hexadecimal_string() {
  size_t digits = 0;
  while (position < content.size() && content[position] != '>') digits += hexadecimal(content[position++]) >= 0;
  if (position < content.size()) ++position;
  return {Kind::string, 0, {}, (digits + 1) / 2};
}

std::string_view ContentScanner::inline_image() {
  // One space belongs to the operator.
  size_t start = std::min(position + 1, content.size());
  for (size_t place = position; place < content.size(); ++place) {
    place = content.find("EI", place);
    if (place == std::string_view::npos) break;
    if (!ends_image(place)) continue;
    position = place + 2;
    return content.substr(start, place > start ? place - 1 - start : 0);
  }
  position = content.size();
  return content.substr(start);
}

bool ContentScanner::ends_image(size_t place) const {
  constexpr size_t looked_at = 16;
  if (place == 0 || class_of(content[place - 1]) != Class::space) return false;
  std::string_view rest = content.substr(place + 2, looked_at);
  if (!rest.empty() && class_of(rest.front()) == Class::regular) return false;
  for (char character : rest) {
    bool printable = character >= ' ' && character <= '~';
    if (!printable && (class_of(character) != Class::space || character == '\0')) return false;
  }
  return true;
}

std::string key_of(std::string_view name) {
  std::string key = "/";
  for (size_t place = 0; place < name.size(); ++place) {
    bool escaped = name[place] == '#' && place + 2 < name.size() && hexadecimal(name[place + 1]) >= 0
        && hexadecimal(name[place + 2]) >= 0;
    if (!escaped) {
      key += name[place];
      continue;
    }
    key += static_cast<char>(hexadecimal(name[place + 1]) * 16 + hexadecimal(name[place + 2]));
    place += 2;
  }
  return key;
}

}  // namespace guichet
