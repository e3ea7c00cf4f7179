// A process that sells without pause until it is killed: recovery, then sale and meter in turn, on
// a real station folder. One byte goes to standard output after each finished sale.

#include <unistd.h>

#include <cstdlib>

#include "tests/crash/seller.h"

int main(int argc, char** argv)
{
    if (argc != 2) {
        return 2;
    }
    auto seller = wattdesk::test::Seller::open(argv[1]);
    if (!seller || !(*seller)->settleAll()) {
        return 3;
    }
    for (unsigned turn = 1;; ++turn) {
        const auto amount = wattdesk::core::Money::from(1 + turn % 97).value();
        if (!(*seller)->sellAndTap(amount)) {
            return 4;
        }
        if (::write(STDOUT_FILENO, ".", 1) != 1) {
            return 5;
        }
    }
}
