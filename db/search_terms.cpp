#include "db/search_terms.h"

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <cassert>
#include <memory>
#include <unordered_map>

#include "core/base/text.h"

namespace wattdesk::db {

namespace {

/// A person's whole name; of a company's, the rest is reached by its words.
constexpr std::size_t kNameCharacters = 8;
constexpr std::size_t kNamePartsMax = 12;
constexpr std::size_t kAddressPartsMax = 12;
constexpr std::size_t kPhoneTail = 4;
constexpr char kNoInitial = '\0';

enum class Sort : std::uint8_t { Other, Digit, Letter, Han };

Sort sortOf(UChar32 character)
{
    UErrorCode status = U_ZERO_ERROR;
    if (uscript_getScript(character, &status) == USCRIPT_HAN && U_SUCCESS(status)) {
        return Sort::Han;
    }
    if (u_isdigit(character)) {
        return Sort::Digit;
    }
    return u_isalpha(character) ? Sort::Letter : Sort::Other;
}

icu::UnicodeString foldedUnicode(std::string_view text)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
    assert(U_SUCCESS(status) && "ICU carries its own normalisation data");
    const auto length = static_cast<std::int32_t>(text.size());
    icu::UnicodeString out = fold->normalize(
        icu::UnicodeString::fromUTF8(icu::StringPiece{text.data(), length}), status);
    return out.trim();
}

/// The text from `at` on, no longer than a term may be.
std::string termFrom(const icu::UnicodeString& text, std::int32_t at)
{
    const std::int32_t end = text.moveIndex32(at, static_cast<std::int32_t>(kTermCharactersMax));
    std::string term;
    text.tempSubStringBetween(at, end).toUTF8String(term);
    return term;
}

/// Making the transliterator takes a tenth of a second and a few megabytes, so it is made once in a
/// thread.
const icu::Transliterator& hanToLatin()
{
    thread_local const std::unique_ptr<icu::Transliterator> made = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Transliterator> latin{
            icu::Transliterator::createInstance("Han-Latin; Latin-ASCII", UTRANS_FORWARD, status)};
        assert(U_SUCCESS(status) && latin && "ICU carries its own transliteration data");
        return latin;
    }();
    // The checker takes the lambda's moved-from pointer for the one that is kept.
    // NOLINTNEXTLINE(clang-analyzer-cplusplus.NewDelete)
    return *made;
}

/// Its initial in pinyin, a letter or digit in itself, or none. To ask the transliterator takes
/// microseconds, and names are made of a few hundred characters.
char initialOf(UChar32 character)
{
    thread_local std::unordered_map<UChar32, char> known;
    const auto found = known.find(character);
    if (found != known.end()) {
        return found->second;
    }
    icu::UnicodeString text{character};
    if (sortOf(character) == Sort::Han) {
        hanToLatin().transliterate(text);
    }
    const UChar32 first = u_tolower(text.char32At(0));
    const bool isPlain = (first >= 'a' && first <= 'z') || (first >= '0' && first <= '9');
    return known.emplace(character, isPlain ? static_cast<char>(first) : kNoInitial).first->second;
}

std::string initials(const icu::UnicodeString& name)
{
    std::string out;
    for (std::int32_t at = 0; at < name.length(); at = name.moveIndex32(at, 1)) {
        const char initial = initialOf(name.char32At(at));
        if (initial != kNoInitial) {
            out.push_back(initial);
        }
    }
    return out.substr(0, kTermCharactersMax);
}

/// Terms from each of the first `everywhere` characters on, and after them from each place where
/// digits, letters or hanzi begin; `partsMax` in all.
void addParts(std::vector<std::string>& terms, const icu::UnicodeString& text,
              std::size_t everywhere, std::size_t partsMax)
{
    Sort before = Sort::Other;
    std::size_t characters = 0;
    std::size_t parts = 0;
    for (std::int32_t at = 0; at < text.length() && parts < partsMax;
         at = text.moveIndex32(at, 1)) {
        const Sort sort = sortOf(text.char32At(at));
        const bool isBeginning = sort != Sort::Other && sort != before;
        if (characters < everywhere || isBeginning) {
            terms.push_back(termFrom(text, at));
            ++parts;
        }
        before = sort;
        ++characters;
    }
}

void addPhone(std::vector<std::string>& terms, std::string_view phone)
{
    const icu::UnicodeString text = foldedUnicode(phone);
    terms.push_back(termFrom(text, 0));
    std::string digits;
    std::copy_if(phone.begin(), phone.end(), std::back_inserter(digits),
                 [](char c) { return c >= '0' && c <= '9'; });
    terms.push_back(digits.substr(0, kTermCharactersMax));
    if (digits.size() > kPhoneTail) {
        terms.push_back(digits.substr(digits.size() - kPhoneTail));
    }
}

template <class Number>
void addNumber(std::vector<std::string>& terms, const Number& number)
{
    const std::string& digits = number.digits();
    terms.push_back(digits);
    terms.push_back(digits.substr(std::min(digits.find_first_not_of('0'), digits.size())));
}

}  // namespace

std::string folded(std::string_view text)
{
    std::string out;
    foldedUnicode(text).toUTF8String(out);
    return out;
}

std::vector<std::string> searchTerms(const core::Account& account)
{
    std::vector<std::string> terms;
    const icu::UnicodeString name = foldedUnicode(account.customer.name);
    addNumber(terms, account.number);
    addParts(terms, name, kNameCharacters, kNamePartsMax);
    terms.push_back(initials(name));
    addPhone(terms, core::halfWidth(account.customer.phone));
    addParts(terms, foldedUnicode(account.point.address), 0, kAddressPartsMax);
    addNumber(terms, account.point.meter);
    if (account.standing.card) {
        terms.push_back(folded(account.standing.card->text()));
    }
    std::sort(terms.begin(), terms.end());
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
    std::erase(terms, std::string{});
    assert(terms.size() <= kTermsMax);
    return terms;
}

std::string searchPrefix(std::string_view typed)
{
    icu::UnicodeString text = foldedUnicode(typed);
    // A text cannot hold a zero character on PostgreSQL, so nothing that has one can be meant.
    if (text.indexOf(static_cast<char16_t>(0)) >= 0) {
        return {};
    }
    return termFrom(text, 0);
}

}  // namespace wattdesk::db
