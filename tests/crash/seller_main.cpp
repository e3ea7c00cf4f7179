// A process that sells, and now and then does another deed of an account's life, without pause
// until it is killed: recovery, then deed and meter in turn, on a real station folder. One byte
// goes to standard output after the recovery and after each finished deed. Arguments: folder,
// account, seed.

#include <unistd.h>

#include <cstdio>
#include <cstdlib>

#include "tests/crash/seller.h"

int main(int argc, char** argv)
{
    if (argc != 4) {
        return 2;
    }
    auto seller = wattdesk::test::Seller::open(argv[1], argv[2]);
    if (!seller || !(*seller)->settleAll()) {
        std::fprintf(stderr, "recovery: %s\n",
                     seller ? (*seller)->trouble().c_str() : "no station");
        return 3;
    }
    std::mt19937 random{static_cast<unsigned>(std::strtoul(argv[3], nullptr, 10))};
    for (;;) {
        if (::write(STDOUT_FILENO, ".", 1) != 1) {
            return 5;
        }
        if (!(*seller)->work(random)) {
            std::fprintf(stderr, "a deed: %s\n", (*seller)->trouble().c_str());
            return 4;
        }
    }
}
