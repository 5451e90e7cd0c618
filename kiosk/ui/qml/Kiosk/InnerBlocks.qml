import QtQuick
import Kiosk.Models

// Blocks inside a block. Loaded by name: a component may not name itself through another.
Loader {
    id: loader
    required property BlockRows rows

    function fill() {
        setSource(rows ? "BlockColumn.qml" : "", rows ? { rows: rows } : {})
    }
    Component.onCompleted: fill()
    onRowsChanged: if (status === Loader.Ready || !rows) fill()
}
