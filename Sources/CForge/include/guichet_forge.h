// What the forge cannot call well from Swift: libjpeg's setjmp, qpdf's C++ writer, zlib's macros.
#ifndef GUICHET_FORGE_H
#define GUICHET_FORGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Bytes made by a function below. The caller gives them back with `guichet_forge_buffer_free`.
typedef struct {
  uint8_t *bytes;
  size_t count;
} guichet_forge_buffer;

void guichet_forge_buffer_free(guichet_forge_buffer *buffer);

/// CRC-32 as PNG and ZIP use it.
uint32_t guichet_forge_crc32(size_t count, const uint8_t *bytes);

/// A zlib stream (RFC 1950) at a level from 1, the fastest, to 9. False when memory runs out.
bool guichet_forge_deflate(int32_t level, size_t count, const uint8_t *bytes, guichet_forge_buffer *output);

/// How a JPEG is coded.
typedef struct {
  uint32_t width;
  uint32_t height;
  /// 1 gray, 3 RGB stored as YCbCr, 4 CMYK.
  uint32_t components;
  /// 1 to 100, libjpeg's scale.
  uint32_t quality;
  /// Chroma at half the resolution in both directions (4:2:0) rather than at full.
  bool subsampled;
  bool progressive;
  bool arithmetic;
  /// JFIF's densities; 0 in `density_unit` is a ratio, 1 per inch, 2 per centimetre.
  uint16_t density_x;
  uint16_t density_y;
  uint8_t density_unit;
} guichet_forge_jpeg_options;

/// `samples` holds width × height × components bytes, rows from the top. `exif` is the content of an APP1 segment and
/// may be empty. False when libjpeg refuses.
bool guichet_forge_jpeg_encode(const guichet_forge_jpeg_options *options, const uint8_t *samples, size_t exif_count,
                               const uint8_t *exif, guichet_forge_buffer *output);

/// The ciphers that qpdf can write.
typedef enum {
  guichet_forge_cipher_rc4_40 = 0,
  guichet_forge_cipher_rc4_128,
  guichet_forge_cipher_aes_128,
  guichet_forge_cipher_aes_256_r5,
  guichet_forge_cipher_aes_256_r6,
} guichet_forge_cipher;

/// What the owner of a PDF allows to who opens it without the owner's password. RC4-40 knows only the first four.
typedef struct {
  bool print;
  bool modify;
  bool extract;
  bool annotate;
  bool print_high_quality;
  bool fill_forms;
  bool extract_for_accessibility;
  bool assemble;
} guichet_forge_rights;

/// How a PDF is encrypted. Crypt filters are a choice for RC4-128 alone; RC4 without them encrypts metadata too.
typedef struct {
  guichet_forge_cipher cipher;
  bool uses_crypt_filters;
  bool encrypts_metadata;
  guichet_forge_rights rights;
} guichet_forge_encryption;

/// Encrypts a PDF so that the same input always gives the same bytes: identifier, initialisation vectors and keys come
/// from a fixed sequence, which is why nothing secret may ever be protected with it. False when qpdf refuses the input.
bool guichet_forge_pdf_encrypt(const guichet_forge_encryption *encryption, const char *user_password,
                               const char *owner_password, size_t count, const uint8_t *bytes,
                               guichet_forge_buffer *output);

#ifdef __cplusplus
}
#endif

#endif
