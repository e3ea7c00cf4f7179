// The bound of "start to first window": a Qt program with one empty window and nothing else.

#include <QApplication>
#include <QWidget>

#include "tests/bench/first_paint.h"

int main(int argc, char** argv)
{
    QApplication application{argc, argv};
    wattdesk::test::FirstPaint firstPaint;
    QWidget window;
    window.resize(1366, 768);
    window.installEventFilter(&firstPaint);
    window.show();
    return QApplication::exec();
}
