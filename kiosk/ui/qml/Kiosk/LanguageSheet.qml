pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models

// The languages, each by its own name.
Sheet {
    id: sheet
    title: qsTr("Language")
    offersLanguage: false

    Column {
        width: sheet.roomWidth
        spacing: Theme.blockGap
        Flow {
            width: parent.width
            spacing: Theme.gap
            Repeater {
                model: Shell.languages
                Choice {
                    required property string tag
                    required property string ownName
                    required property bool isChosen
                    width: Math.max(implicitWidth, Math.round(300 * Theme.unit))
                    text: ownName
                    checked: isChosen
                    onClicked: Shell.chooseLanguage(tag)
                }
            }
        }
        LanguageNote {
            width: parent.width
            text: Shell.home.languageNote
        }
    }
}
