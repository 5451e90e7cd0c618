pragma ComponentBehavior: Bound
import QtQuick

// The grounds under the words being spoken, one a line; the first glides from word to word.
Item {
    id: markers
    required property list<rect> spans

    Marker {
        visible: markers.spans.length > 0
        glides: true
        span: markers.spans.length > 0 ? markers.spans[0] : Qt.rect(0, 0, 0, 0)
    }
    Repeater {
        model: Math.max(0, markers.spans.length - 1)
        Marker {
            required property int index
            span: markers.spans[index + 1] ?? Qt.rect(0, 0, 0, 0)
        }
    }
}
