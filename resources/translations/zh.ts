<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh" sourcelanguage="en">
<context>
    <name>inspector.core.batch_queue</name>
    <message>
        <source>The batch is finished: {parts}.</source>
        <translation>批处理已完成：{parts}。</translation>
    </message>
    <message>
        <source>{failed} of {total} failed, the first at {frame}: {message}</source>
        <translation>{total} 个中有 {failed} 个失败，第一个在 {frame}：{message}</translation>
    </message>
    <message>
        <source>{count} done</source>
        <translation>{count} 个完成</translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation>{count} 个失败</translation>
    </message>
    <message>
        <source>{count} cancelled</source>
        <translation>{count} 个取消</translation>
    </message>
</context>
<context>
    <name>inspector.core.community</name>
    <message>
        <source>unknown: ask its author</source>
        <translation>未知：请询问作者</translation>
    </message>
    <message>
        <source>ONNX file</source>
        <translation>ONNX 文件</translation>
    </message>
</context>
<context>
    <name>inspector.core.delta_plot</name>
    <message>
        <source>{metric} by resolution: {task}</source>
        <translation>各分辨率的 {metric}：{task}</translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures. HR: as they are; LR: shrunk, and enlarged bicubically to be looked at; the others: restored from LR.</source>
        <extracomment>One: {n} picture. HR: as it is; LR: shrunk, and enlarged bicubically to be looked at; the others: restored from LR.</extracomment>
        <translation><numerusform>{n} 张图片。HR：原样；LR：缩小后以双三次插值放大观看；其余：由 LR 恢复。</numerusform></translation>
    </message>
    <message>
        <source>None of the labels is in the pictures.</source>
        <translation>图片中没有任何一个类别。</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>找回</translation>
    </message>
    <message>
        <source>points</source>
        <translation>分</translation>
    </message>
</context>
<context>
    <name>inspector.core.enhanced</name>
    <message>
        <source>Enhanced, not original evidence</source>
        <translation>增强图像，非原始证据</translation>
    </message>
    <message>
        <source>Super-resolved: not a measurement</source>
        <translation>超分辨率结果：非实测</translation>
    </message>
</context>
<context>
    <name>inspector.core.errors</name>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
</context>
<context>
    <name>inspector.core.label_names</name>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>crack</source>
        <translation>裂缝</translation>
    </message>
    <message>
        <source>sealed crack</source>
        <translation>已灌缝的裂缝</translation>
    </message>
    <message>
        <source>pothole</source>
        <translation>坑槽</translation>
    </message>
    <message>
        <source>patch</source>
        <translation>修补</translation>
    </message>
    <message>
        <source>joint</source>
        <translation>接缝</translation>
    </message>
    <message>
        <source>ravelling</source>
        <translation>松散</translation>
    </message>
    <message>
        <source>hole</source>
        <translation>孔洞</translation>
    </message>
    <message>
        <source>deformation</source>
        <translation>变形</translation>
    </message>
    <message>
        <source>joint offset</source>
        <translation>错口</translation>
    </message>
    <message>
        <source>open joint</source>
        <translation>脱节</translation>
    </message>
    <message>
        <source>intruding lateral</source>
        <translation>支管突入</translation>
    </message>
    <message>
        <source>infiltration</source>
        <translation>渗漏</translation>
    </message>
    <message>
        <source>roots</source>
        <translation>树根</translation>
    </message>
    <message>
        <source>settled deposit</source>
        <translation>沉积</translation>
    </message>
    <message>
        <source>attached deposit</source>
        <translation>附着物</translation>
    </message>
    <message>
        <source>obstacle</source>
        <translation>障碍物</translation>
    </message>
    <message>
        <source>anomaly</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>road</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>building</source>
        <translation>建筑</translation>
    </message>
    <message>
        <source>undamaged</source>
        <translation>无损</translation>
    </message>
    <message>
        <source>ground truth</source>
        <translation>真值</translation>
    </message>
    <message>
        <source>length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>spacing</source>
        <translation>间距</translation>
    </message>
    <message>
        <source>offset</source>
        <translation>错位</translation>
    </message>
    <message>
        <source>face</source>
        <translation>人脸</translation>
    </message>
    <message>
        <source>plate</source>
        <translation>车牌</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>Joint or seam</source>
        <translation>接缝</translation>
    </message>
    <message>
        <source>Shadow</source>
        <translation>阴影</translation>
    </message>
    <message>
        <source>Stain</source>
        <translation>污渍</translation>
    </message>
    <message>
        <source>Sealed crack</source>
        <translation>已灌缝的裂缝</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>油漆</translation>
    </message>
</context>
<context>
    <name>inspector.core.map_models</name>
    <message>
        <source>{title} takes pictures, not measured bands; choose a model for satellites.</source>
        <translation>{title} 用于图片而非实测波段；请选择用于卫星的模型。</translation>
    </message>
    <message>
        <source>{title} needs {bands}, which this map does not have; choose another model.</source>
        <translation>{title} 需要 {bands}，而此地图没有；请选择其他模型。</translation>
    </message>
    <message>
        <source>Nobody says how the values of this map become reflectance; choose a map of a Sentinel-2 product.</source>
        <translation>没有信息说明此地图的值如何换算为反射率；请选择 Sentinel-2 产品的地图。</translation>
    </message>
    <message>
        <source>{title} needs {least} dates of one place or more; open a folder with one picture for each date, or choose a model for single pictures.</source>
        <translation>{title} 需要同一地点至少 {least} 个日期；请打开每个日期一张图片的文件夹，或选择用于单张图片的模型。</translation>
    </message>
</context>
<context>
    <name>inspector.core.plot_kinds</name>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Loss on what is held out</source>
        <translation>留出集损失</translation>
    </message>
    <message>
        <source>now {threshold:.0f} %</source>
        <translation>当前 {threshold:.0f} %</translation>
    </message>
    <message>
        <source>Crack IoU</source>
        <translation>裂缝 IoU</translation>
    </message>
    <message>
        <source>Mean IoU of the labels</source>
        <translation>各类别平均 IoU</translation>
    </message>
    <message>
        <source>PSNR of brightness</source>
        <translation>亮度 PSNR</translation>
    </message>
    <message>
        <source>Mean AP at IoU 0.5</source>
        <translation>IoU 0.5 时的平均 AP</translation>
    </message>
    <message>
        <source>Mean F1 of the labels</source>
        <translation>各类别平均 F1</translation>
    </message>
    <message>
        <source>{score} under noise</source>
        <translation>噪声下的 {score}</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>Training: {name}</source>
        <translation>训练：{name}</translation>
    </message>
    <message>
        <source>Quality against cost</source>
        <translation>质量与成本</translation>
    </message>
    <message>
        <source>Scores of the cards; median of the times, with the shortest and the longest. Measured on {devices}.</source>
        <translation>模型卡上的得分；时间取中位数，附最短与最长。在 {devices} 上测得。</translation>
    </message>
    <message>
        <source>No model was timed on this machine yet.</source>
        <translation>本机尚未为任何模型计时。</translation>
    </message>
    <message>
        <source>now {threshold:.0f} %, the best F1</source>
        <translation>当前 {threshold:.0f} %，为最佳 F1</translation>
    </message>
    <message>
        <source>There is no score under noise.</source>
        <translation>没有噪声下的得分。</translation>
    </message>
    <message>
        <source>The log holds no epoch yet.</source>
        <translation>日志中尚无任何一轮。</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>{name} by threshold</source>
        <translation>{name} 随阈值变化</translation>
    </message>
    <message>
        <source>best F1 at {threshold:.0f} %</source>
        <translation>最佳 F1 在 {threshold:.0f} %</translation>
    </message>
    <message>
        <source>F1 by threshold</source>
        <translation>F1 随阈值变化</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>There is nothing to score yet.</source>
        <translation>尚无可评分的内容。</translation>
    </message>
    <message>
        <source>Under {noise}</source>
        <translation>{noise} 下</translation>
    </message>
    <message>
        <source>Intensity</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>Time for {width} × {height} px</source>
        <translation>处理 {width} × {height} px 的时间</translation>
    </message>
</context>
<context>
    <name>inspector.core.restoration</name>
    <message>
        <source>Restored, not original evidence</source>
        <translation>复原图像，非原始证据</translation>
    </message>
    <message>
        <source>grey values</source>
        <translation>灰阶</translation>
    </message>
    <message>
        <source>stretched grey values</source>
        <translation>拉伸灰阶</translation>
    </message>
    <message>
        <source>squared grey values</source>
        <translation>平方灰阶</translation>
    </message>
</context>
<context>
    <name>inspector.core.score_report</name>
    <message>
        <source>accepted from this model's own suggestions: {own} of {accepted}</source>
        <translation>由此模型自己的建议接受：{own} / {accepted}</translation>
    </message>
</context>
<context>
    <name>inspector.core.self_test</name>
    <message>
        <source>Mark pictures as complete once all their damage is accepted.</source>
        <translation>图片的全部损坏都被接受后，请将其标记为完整。</translation>
    </message>
    <message numerus="yes">
        <source>No picture is marked as complete: of {n} pictures only what was judged counts. False alarms elsewhere are not seen, so precision, F1 and IoU look too good, and there is no best threshold.</source>
        <extracomment>One: No picture is marked as complete: of {n} picture only what was judged counts. False alarms elsewhere are not seen, so precision, F1 and IoU look too good, and there is no best threshold.</extracomment>
        <translation><numerusform>没有标记为完整的图片：{n} 张图片中只计入已判定的部分。其他地方的误报看不到，因此精确率、F1 和 IoU 偏高，也没有最佳阈值。</numerusform></translation>
    </message>
    <message>
        <source>Nothing to score by: accept findings that are areas, and mark pictures as complete.</source>
        <translation>没有可评分的依据：请接受面状缺陷，并将图片标记为完整。</translation>
    </message>
    <message numerus="yes">
        <source>All pixels of {n} complete pictures count.</source>
        <extracomment>One: All pixels of {n} complete picture count.</extracomment>
        <translation><numerusform>{n} 张完整图片的全部像素计入。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} complete pictures with lines or points among the findings left out: they have no area.</source>
        <extracomment>One: {n} complete picture with lines or points among the findings left out: they have no area.</extracomment>
        <translation><numerusform>{n} 张完整图片因缺陷中含线或点而不计：它们没有面积。</numerusform></translation>
    </message>
</context>
<context>
    <name>inspector.core.stored_texts</name>
    <message>
        <source>Ran in tiles of {tile_px} px, because the memory did not hold {failed_px} px.</source>
        <translation>以 {tile_px} px 分块运行，因为内存容不下 {failed_px} px。</translation>
    </message>
    <message>
        <source>Ran on the processor, because the memory of {device} was full.</source>
        <translation>在处理器上运行，因为 {device} 的内存已满。</translation>
    </message>
    <message>
        <source>Ran with torch, because OpenVINO cannot run this model here.</source>
        <translation>以 torch 运行，因为 OpenVINO 在此无法运行此模型。</translation>
    </message>
    <message>
        <source>Looked at the measured map enlarged {scale} times, bicubically.</source>
        <translation>查看的是以双三次插值放大 {scale} 倍的实测地图。</translation>
    </message>
    <message>
        <source>{date} shows only {share} of the ground here, so {other} was enlarged.</source>
        <translation>{date} 在此只显示 {share} 的地面，因此放大的是 {other}。</translation>
    </message>
    <message>
        <source>Dates left out, because they show another area or lack a band: {count}.</source>
        <translation>因显示其他区域或缺少波段而略去的日期：{count}。</translation>
    </message>
    <message>
        <source>The map has no scene classes: what is bright in blue counts as cloud or snow, and shadows are not seen.</source>
        <translation>此地图没有场景类别：蓝波段亮处算作云或雪，且看不到阴影。</translation>
    </message>
    <message>
        <source>Found on a picture enhanced by {model}, not on original evidence: {width} x {height} px at x {x}, y {y}.</source>
        <translation>在由 {model} 增强的图片上找到，非原始证据：{width} x {height} px，位于 x {x}、y {y}。</translation>
    </message>
    <message>
        <source>error map by mode {mode}, error from {floor}, contrast from {contrast}</source>
        <translation>误差图方式 {mode}，误差自 {floor}，对比度自 {contrast}</translation>
    </message>
    <message>
        <source>the map's own system, {system}</source>
        <translation>地图自身坐标系，{system}</translation>
    </message>
    <message>
        <source>The file does not name its bands; those of Sentinel-2 in their usual order are assumed.</source>
        <translation>文件未注明波段；假定为 Sentinel-2 波段的通常顺序。</translation>
    </message>
    <message>
        <source>The file does not say how its values become reflectance; value / 10000 is assumed. Products since January 2022 hold 1000 more than that, unless somebody took it off.</source>
        <translation>文件未说明其值如何换算为反射率；假定为 值 / 10000。2022 年 1 月以后的产品多出 1000，除非已被扣除。</translation>
    </message>
    <message>
        <source>typed for this frame</source>
        <translation>为此帧输入</translation>
    </message>
    <message>
        <source>estimated between typed {first} m and {second} m</source>
        <translation>在输入的 {first} m 与 {second} m 之间估算</translation>
    </message>
    <message>
        <source>estimated beyond typed {first} m and {second} m</source>
        <translation>在输入的 {first} m 与 {second} m 之外估算</translation>
    </message>
    <message>
        <source>Rendered: no such pipe exists.</source>
        <translation>渲染所得：此管道并不存在。</translation>
    </message>
    <message>
        <source>hidden by clouds</source>
        <translation>被云遮挡</translation>
    </message>
    <message>
        <source>not to be laid over it</source>
        <translation>无法与之配准</translation>
    </message>
    <message>
        <source>frame {index}</source>
        <translation>第 {index} 帧</translation>
    </message>
</context>
<context>
    <name>inspector.engine.batch_plan</name>
    <message>
        <source>Nothing is to be done with {path}; choose a model for it.</source>
        <translation>对 {path} 没有要做的事；请为其选择模型。</translation>
    </message>
    <message>
        <source>There are no pictures in {path}; choose another folder.</source>
        <translation>{path} 中没有图片；请选择其他文件夹。</translation>
    </message>
    <message>
        <source>The region lies beside {name}, which has {width_px} x {height_px} pixels; choose another region.</source>
        <translation>区域在 {name}（{width_px} x {height_px} 像素）之外；请选择其他区域。</translation>
    </message>
    <message>
        <source>{title} is not trained yet; run `inspector train {model}` or choose another model.</source>
        <translation>{title} 尚未训练；请运行 `inspector train {model}` 或选择其他模型。</translation>
    </message>
    <message>
        <source>{name} would give more than {most} pictures; choose fewer frames.</source>
        <translation>{name} 将产生超过 {most} 张图片；请减少帧数。</translation>
    </message>
    <message>
        <source>{name} is too large to be enlarged into a project; choose a region, or write it to a file with `inspector run`.</source>
        <translation>{name} 过大，无法放大到项目中；请选择区域，或用 `inspector run` 写入文件。</translation>
    </message>
    <message>
        <source>{name} is too large to be enlarged whole; choose a region of it.</source>
        <translation>{name} 过大，无法整张放大；请选择其中一个区域。</translation>
    </message>
    <message>
        <source>{name} is too large to be searched whole; choose a region of it.</source>
        <translation>{name} 过大，无法整张查找；请选择其中一个区域。</translation>
    </message>
    <message>
        <source>{title} finds nothing; choose a model that finds defects.</source>
        <translation>{title} 不查找内容；请选择查找缺陷的模型。</translation>
    </message>
    <message>
        <source>{title} enlarges nothing; choose another way to enlarge.</source>
        <translation>{title} 不能放大；请选择其他放大方式。</translation>
    </message>
    <message>
        <source>{name} has no marked frames; mark some, or choose every so manyth frame.</source>
        <translation>{name} 没有标记的帧；请标记一些，或选择每隔若干帧。</translation>
    </message>
    <message>
        <source>{name} has the frames 0 to {last}; choose others.</source>
        <translation>{name} 的帧为 0 至 {last}；请另选。</translation>
    </message>
    <message>
        <source>{title} takes pictures, and {name} is a map; choose another model.</source>
        <translation>{title} 用于图片，而 {name} 是地图；请选择其他模型。</translation>
    </message>
    <message>
        <source>{title} takes maps, and {name} is a picture; choose another model.</source>
        <translation>{title} 用于地图，而 {name} 是图片；请选择其他模型。</translation>
    </message>
    <message>
        <source>{name} has the dates {dates}; choose one of them.</source>
        <translation>{name} 的日期有 {dates}；请选择其一。</translation>
    </message>
</context>
<context>
    <name>inspector.engine.catalog</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>There is no model {model!r}; choose one of: {models}.</source>
        <translation>没有模型 {model!r}；可选：{models}。</translation>
    </message>
    <message>
        <source>The model {model} is there already and cannot be replaced; rename the folder of the second one.</source>
        <translation>模型 {model} 已存在且不能替换；请重命名第二个的文件夹。</translation>
    </message>
</context>
<context>
    <name>inspector.engine.classical</name>
    <message>
        <source>{title} knows no mode {mode}; choose the mode dark.</source>
        <translation>{title} 没有方式 {mode}；请选择方式 dark。</translation>
    </message>
</context>
<context>
    <name>inspector.engine.clip</name>
    <message>
        <source>{folder} holds the frames of another clip; delete that folder, or choose another name.</source>
        <translation>{folder} 中是另一片段的帧；请删除该文件夹或选择其他名称。</translation>
    </message>
</context>
<context>
    <name>inspector.engine.cluster</name>
    <message>
        <source>A cluster needs the package dask; install it with `pip install inspector[dask]`.</source>
        <translation>集群需要 dask 包；请用 `pip install inspector[dask]` 安装。</translation>
    </message>
    <message>
        <source>No cluster answers at {address}; start its scheduler, or correct the address.</source>
        <translation>{address} 没有集群应答；请启动其调度器或改正地址。</translation>
    </message>
    <message>
        <source>The cluster stopped working; start it again, and run the same command.</source>
        <translation>集群停止了工作；请重新启动并运行同一命令。</translation>
    </message>
</context>
<context>
    <name>inspector.engine.community</name>
    <message>
        <source>{title} came with Inspector and stays; choose a model you added.</source>
        <translation>{title} 随 Inspector 提供，不能移除；请选择您添加的模型。</translation>
    </message>
    <message>
        <source>{title} is not there any more; choose another model.</source>
        <translation>{title} 已不存在；请选择其他模型。</translation>
    </message>
    <message>
        <source>{title} cannot be removed; check the permissions of the models' folder.</source>
        <translation>{title} 无法移除；请检查模型文件夹的权限。</translation>
    </message>
    <message>
        <source>{name} cannot be copied into the models' folder; check its permissions and the free space.</source>
        <translation>{name} 无法复制到模型文件夹；请检查其权限和剩余空间。</translation>
    </message>
    <message>
        <source>{name} cannot be kept, because the folder {folder} is in the way; look into the models' folder.</source>
        <translation>{name} 无法保留，因为文件夹 {folder} 挡住了；请查看模型文件夹。</translation>
    </message>
</context>
<context>
    <name>inspector.engine.delta.grounds</name>
    <message>
        <source>{width} x {height} pixels are too few to be shrunk by {scale}; choose a larger part.</source>
        <translation>{width} x {height} 像素太少，无法缩小 {scale} 倍；请选择更大的部分。</translation>
    </message>
    <message>
        <source>{model} enlarges {scale} times and the picture was shrunk by {shrunk}; choose models of one scale.</source>
        <translation>{model} 放大 {scale} 倍，而图片缩小了 {shrunk} 倍；请选择同一倍数的模型。</translation>
    </message>
    <message>
        <source>{model} enlarges {scale} times and the map was shrunk by {shrunk}; choose models of one scale.</source>
        <translation>{model} 放大 {scale} 倍，而地图缩小了 {shrunk} 倍；请选择同一倍数的模型。</translation>
    </message>
</context>
<context>
    <name>inspector.engine.delta.tasks</name>
    <message>
        <source>{share:.2f} % of the pixels</source>
        <translation>像素的 {share:.2f} %</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message numerus="yes">
        <source>{n} boxes</source>
        <extracomment>One: {n} box</extracomment>
        <translation><numerusform>{n} 个框</numerusform></translation>
    </message>
</context>
<context>
    <name>inspector.engine.delta.trials</name>
    <message>
        <source>{width} x {height} pixels are too many to be tried at once; draw a region.</source>
        <translation>{width} x {height} 像素太多，无法一次试验；请画出区域。</translation>
    </message>
    <message>
        <source>{title} takes measured bands; choose a model for pictures.</source>
        <translation>{title} 用于实测波段；请选择用于图片的模型。</translation>
    </message>
    <message>
        <source>{title} is no model that finds something; choose another one.</source>
        <translation>{title} 不是查找用的模型；请另选一个。</translation>
    </message>
    <message>
        <source>These models enlarge differently ({models}); choose those of one kind.</source>
        <translation>这些模型的放大方式不同（{models}）；请选择同一类。</translation>
    </message>
    <message>
        <source>No perceptual distance: the picture is too large for it; draw a region.</source>
        <translation>无感知距离：图片过大；请画出区域。</translation>
    </message>
    <message>
        <source>Nothing was measured here; choose another part of the map.</source>
        <translation>此处没有实测值；请选择地图的其他部分。</translation>
    </message>
    <message>
        <source>{title} is not trained; choose another model.</source>
        <translation>{title} 未训练；请选择其他模型。</translation>
    </message>
    <message>
        <source>{title} {scale} times</source>
        <translation>{title} {scale} 倍</translation>
    </message>
    <message>
        <source>The map has no red, green and blue; choose another one.</source>
        <translation>此地图没有红、绿、蓝波段；请另选一幅。</translation>
    </message>
</context>
<context>
    <name>inspector.engine.depth</name>
    <message>
        <source>{title} gave no valid depth; choose another device or another model.</source>
        <translation>{title} 未给出有效深度；请选择其他设备或模型。</translation>
    </message>
    <message>
        <source>There is not enough memory to see depth with {title}; close other programs and try again.</source>
        <translation>内存不足，无法用 {title} 估计深度；请关闭其他程序后重试。</translation>
    </message>
</context>
<context>
    <name>inspector.engine.device</name>
    <message>
        <source>This is the field build; training needs the full one.</source>
        <translation>这是现场版；训练需要完整版。</translation>
    </message>
    <message>
        <source>This machine has no NVIDIA graphics card that can be used; choose the device auto or cpu.</source>
        <translation>本机没有可用的 NVIDIA 显卡；请将设备选为 auto 或 cpu。</translation>
    </message>
    <message>
        <source>This machine has no Apple graphics processor that can be used; choose the device auto or cpu.</source>
        <translation>本机没有可用的 Apple 图形处理器；请将设备选为 auto 或 cpu。</translation>
    </message>
    <message>
        <source>{title} runs only in the full build of Inspector; install that one, or choose another model.</source>
        <translation>{title} 只能在 Inspector 完整版中运行；请安装完整版，或选择其他模型。</translation>
    </message>
</context>
<context>
    <name>inspector.engine.enhance</name>
    <message>
        <source>The picture's numbers are {kind} and enlarging takes 8 or 16 bits; save the picture as 8 or 16 bits.</source>
        <translation>图片的数值类型为 {kind}，而放大需要 8 或 16 位；请将图片存为 8 或 16 位。</translation>
    </message>
</context>
<context>
    <name>inspector.engine.enlarging</name>
    <message>
        <source>{title} is no model that enlarges pictures; choose another one.</source>
        <translation>{title} 不是放大图片的模型；请另选一个。</translation>
    </message>
</context>
<context>
    <name>inspector.engine.frame_enhancer</name>
    <message>
        <source>No place of {frame} was found in {references}; name another reference, or let it be chosen.</source>
        <translation>{frame} 中没有任何位置出现在 {references} 中；请指定其他参考帧，或自动选择。</translation>
    </message>
</context>
<context>
    <name>inspector.engine.health.examine</name>
    <message>
        <source>Inspector starts with its own defaults instead.</source>
        <translation>Inspector 改用自己的默认值启动。</translation>
    </message>
    <message>
        <source>Choose it again in the window, or mend settings.toml in the data folder.</source>
        <translation>请在窗口中重新选择，或修正数据文件夹中的 settings.toml。</translation>
    </message>
    <message>
        <source>It does not read pictures: {reason}</source>
        <translation>无法读取图片：{reason}</translation>
    </message>
    <message>
        <source>Pictures cannot be opened without it.</source>
        <translation>没有它就无法打开图片。</translation>
    </message>
    <message>
        <source>{what} works.</source>
        <translation>{what} 可用。</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>build</source>
        <translation>版本类型</translation>
    </message>
</context>
<context>
    <name>inspector.engine.health.places</name>
    <message>
        <source>Set INSPECTOR_HOME to the full path of a folder of its own, or remove it.</source>
        <translation>请把 INSPECTOR_HOME 设为一个专用文件夹的完整路径，或将其删除。</translation>
    </message>
    <message>
        <source>Each folder that Inspector is started in gets settings and unsaved work of its own.</source>
        <translation>在每个启动 Inspector 的文件夹中都会另有一份设置和未保存的工作。</translation>
    </message>
    <message>
        <source>data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>disk space</source>
        <translation>磁盘空间</translation>
    </message>
    <message>
        <source>{size:.1f} GiB</source>
        <translation>{size:.1f} GiB</translation>
    </message>
    <message>
        <source>Run: {command}</source>
        <translation>请运行：{command}</translation>
    </message>
    <message>
        <source>{count} in {folder}; the start screen offers them.</source>
        <translation>{folder} 中有 {count} 个；启动页会提供它们。</translation>
    </message>
    <message>
        <source>It begins with ~, which only a terminal understands: {value}</source>
        <translation>以 ~ 开头，只有终端才认识：{value}</translation>
    </message>
    <message>
        <source>{folder} cannot be written: {reason}.</source>
        <translation>无法写入 {folder}：{reason}。</translation>
    </message>
    <message>
        <source>Settings, unsaved work and logs cannot be kept.</source>
        <translation>设置、未保存的工作和日志无法保留。</translation>
    </message>
    <message>
        <source>Allow this user to write there, or set INSPECTOR_HOME to a folder of your own.</source>
        <translation>请允许此用户写入该处，或把 INSPECTOR_HOME 设为您自己的文件夹。</translation>
    </message>
    <message>
        <source>Only {size} are free for {folder}.</source>
        <translation>{folder} 仅剩 {size} 可用空间。</translation>
    </message>
    <message>
        <source>When it is full, edits and results cannot be kept.</source>
        <translation>空间用尽时，编辑和结果将无法保留。</translation>
    </message>
    <message>
        <source>Delete what is not needed on this disk, or set INSPECTOR_HOME to another one.</source>
        <translation>请删除此磁盘上不需要的内容，或把 INSPECTOR_HOME 设到另一磁盘。</translation>
    </message>
    <message>
        <source>It has grown to {size}.</source>
        <translation>已增大到 {size}。</translation>
    </message>
    <message>
        <source>cache</source>
        <translation>缓存</translation>
    </message>
    <message>
        <source>unsaved projects</source>
        <translation>未保存的项目</translation>
    </message>
    <message>
        <source>project locks</source>
        <translation>项目锁</translation>
    </message>
    <message>
        <source>Held by a program that runs: {names}</source>
        <translation>正被运行中的程序占用：{names}</translation>
    </message>
    <message>
        <source>They open for reading only.</source>
        <translation>它们只能以只读方式打开。</translation>
    </message>
    <message>
        <source>Close the other Inspector; if there is none, start this computer again.</source>
        <translation>请关闭另一个 Inspector；如果没有，请重新启动计算机。</translation>
    </message>
    <message>
        <source>language of the system</source>
        <translation>系统语言</translation>
    </message>
    <message>
        <source>Texts are {encoding}, not UTF-8.</source>
        <translation>文本编码为 {encoding}，不是 UTF-8。</translation>
    </message>
    <message>
        <source>Names of files with umlauts or Chinese characters may not open.</source>
        <translation>名称中含变音字母或汉字的文件可能无法打开。</translation>
    </message>
    <message>
        <source>Start Inspector with: {command}</source>
        <translation>请这样启动 Inspector：{command}</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>It says {now}, but files of Inspector are newer.</source>
        <translation>时钟显示 {now}，但 Inspector 的文件比这更新。</translation>
    </message>
    <message>
        <source>Dates in reports and the order of saved work would be wrong.</source>
        <translation>报告中的日期和已保存工作的顺序会出错。</translation>
    </message>
    <message>
        <source>Set the date of this computer.</source>
        <translation>请设置此计算机的日期。</translation>
    </message>
    <message>
        <source>It is no full path: {value}</source>
        <translation>不是完整路径：{value}</translation>
    </message>
    <message>
        <source>{folder} can be written.</source>
        <translation>{folder} 可以写入。</translation>
    </message>
    <message>
        <source>{size} are free for {folder}.</source>
        <translation>{folder} 有 {size} 可用空间。</translation>
    </message>
    <message>
        <source>Damaged: {path}</source>
        <translation>已损坏：{path}</translation>
    </message>
    <message>
        <source>What is damaged is made again each time, so models and videos open slowly.</source>
        <translation>损坏的内容每次都要重新生成，因此模型和视频打开较慢。</translation>
    </message>
    <message>
        <source>It takes room on the disk.</source>
        <translation>它占用磁盘空间。</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>没有这个文件夹</translation>
    </message>
    <message>
        <source>It is a file: {value}</source>
        <translation>它是一个文件：{value}</translation>
    </message>
    <message>
        <source>This system does not tell: {reason}</source>
        <translation>此系统未提供：{reason}</translation>
    </message>
</context>
<context>
    <name>inspector.engine.health.processors</name>
    <message>
        <source>graphics card</source>
        <translation>显卡</translation>
    </message>
    <message>
        <source>Models run on the processor, which is slower, and trainings take days.</source>
        <translation>模型在处理器上运行，速度较慢，训练需要数天。</translation>
    </message>
    <message>
        <source>PyTorch does not reach the NVIDIA card (driver {driver}): {reason}</source>
        <translation>PyTorch 无法使用 NVIDIA 显卡（驱动 {driver}）：{reason}</translation>
    </message>
    <message>
        <source>Install an NVIDIA driver that knows CUDA {cuda} or newer, and start the computer again.</source>
        <translation>请安装支持 CUDA {cuda} 或更新版本的 NVIDIA 驱动，然后重新启动计算机。</translation>
    </message>
    <message>
        <source>It does not load: {reason}</source>
        <translation>无法加载：{reason}</translation>
    </message>
    <message>
        <source>There is an NVIDIA card, but no driver for it.</source>
        <translation>有 NVIDIA 显卡，但没有驱动。</translation>
    </message>
    <message>
        <source>Install the NVIDIA driver of this system and start the computer again.</source>
        <translation>请安装此系统的 NVIDIA 驱动，然后重新启动计算机。</translation>
    </message>
    <message>
        <source>There is an NVIDIA card, but this PyTorch was built for the processor alone.</source>
        <translation>有 NVIDIA 显卡，但此 PyTorch 仅为处理器构建。</translation>
    </message>
    <message>
        <source>Install PyTorch with CUDA: its version must not end in +cpu.</source>
        <translation>请安装带 CUDA 的 PyTorch：其版本号不能以 +cpu 结尾。</translation>
    </message>
    <message>
        <source>Models run by PyTorch instead, several times slower.</source>
        <translation>模型改由 PyTorch 运行，速度慢数倍。</translation>
    </message>
    <message>
        <source>No model can run.</source>
        <translation>没有模型能够运行。</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>None that can be used; models run on the processor.</source>
        <translation>没有可用的；模型在处理器上运行。</translation>
    </message>
    <message>
        <source>It runs models in up to {number}.</source>
        <translation>最高以 {number} 运行模型。</translation>
    </message>
    <message>
        <source>This system does not tell how much there is.</source>
        <translation>此系统未说明有多少。</translation>
    </message>
    <message>
        <source>This computer has {total}.</source>
        <translation>此计算机有 {total}。</translation>
    </message>
    <message>
        <source>Large pictures and maps are opened in small windows, and enlarging them may stop.</source>
        <translation>大图片和地图以小窗口打开，放大时可能中断。</translation>
    </message>
    <message>
        <source>Work on smaller parts of pictures, or on a computer with 8 GiB or more.</source>
        <translation>请处理图片的较小部分，或使用内存不少于 8 GiB 的计算机。</translation>
    </message>
    <message>
        <source>Only {free:.1f} GiB of {total} are free.</source>
        <translation>{total} 中仅 {free:.1f} GiB 可用。</translation>
    </message>
    <message>
        <source>Inspector becomes slow, and the system may end it.</source>
        <translation>Inspector 会变慢，系统可能将其结束。</translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation>请关闭其他程序。</translation>
    </message>
    <message>
        <source>processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>Nothing can be trained, and models without a ready graph do not run.</source>
        <translation>无法训练，没有现成计算图的模型无法运行。</translation>
    </message>
    <message>
        <source>It does not load beside this PyTorch: {reason}</source>
        <translation>无法与此 PyTorch 一起加载：{reason}</translation>
    </message>
    <message>
        <source>Trainings and models for satellite maps do not work.</source>
        <translation>训练和卫星地图模型无法使用。</translation>
    </message>
</context>
<context>
    <name>inspector.engine.health.requirements</name>
    <message>
        <source>The window does not open without it; the commands work.</source>
        <translation>没有它窗口无法打开；命令可以使用。</translation>
    </message>
    <message>
        <source>Without it nothing can be trained, and models without a ready graph do not run.</source>
        <translation>没有它就无法训练，没有现成计算图的模型无法运行。</translation>
    </message>
    <message>
        <source>Inspector was not tried with this version.</source>
        <translation>Inspector 未用此版本试过。</translation>
    </message>
    <message>
        <source>Other versions end the program without a word: they lose count of Python's None.</source>
        <translation>其他版本会无声地结束程序：它们对 Python 的 None 计数出错。</translation>
    </message>
    <message>
        <source>Other versions bring a second Qt or an unsafe video library.</source>
        <translation>其他版本会带来第二个 Qt 或不安全的视频库。</translation>
    </message>
    <message>
        <source>Install Inspector again: unpack its archive into an empty folder.</source>
        <translation>请重新安装 Inspector：把压缩包解压到空文件夹。</translation>
    </message>
    <message>
        <source>package {name}</source>
        <translation>软件包 {name}</translation>
    </message>
    <message>
        <source>Plots cannot be shown without it.</source>
        <translation>没有它就无法显示图表。</translation>
    </message>
    <message>
        <source>Videos cannot be opened or written without it.</source>
        <translation>没有它就无法打开或写入视频。</translation>
    </message>
    <message>
        <source>Maps cannot be opened or written without it.</source>
        <translation>没有它就无法打开或写入地图。</translation>
    </message>
    <message>
        <source>Projects cannot be opened or saved without it.</source>
        <translation>没有它就无法打开或保存项目。</translation>
    </message>
    <message>
        <source>Reports cannot be written without it.</source>
        <translation>没有它就无法写报告。</translation>
    </message>
    <message>
        <source>The preview of reports does not work without it.</source>
        <translation>没有它报告预览无法使用。</translation>
    </message>
    <message>
        <source>Models run several times slower without it, or not at all.</source>
        <translation>没有它模型会慢数倍，或根本无法运行。</translation>
    </message>
    <message>
        <source>Models for satellite maps and of the community need it.</source>
        <translation>卫星地图模型和社区模型需要它。</translation>
    </message>
    <message>
        <source>It is not installed.</source>
        <translation>未安装。</translation>
    </message>
    <message>
        <source>Version {version} is installed, wanted is {wanted}.</source>
        <translation>已安装版本 {version}，需要 {wanted}。</translation>
    </message>
    <message>
        <source>OpenCV wheels</source>
        <translation>OpenCV 软件包</translation>
    </message>
    <message>
        <source>Several are installed: {names}.</source>
        <translation>安装了多个：{names}。</translation>
    </message>
    <message>
        <source>They overwrite each other's files, and a second Qt keeps the window from opening.</source>
        <translation>它们互相覆盖文件，而第二个 Qt 使窗口无法打开。</translation>
    </message>
    <message>
        <source>packages</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>All that is needed is there, in versions that were tried.</source>
        <translation>所需的都在，且版本均已试过。</translation>
    </message>
    <message>
        <source>It is there and does not load: {reason}</source>
        <translation>已存在但无法加载：{reason}</translation>
    </message>
</context>
<context>
    <name>inspector.engine.health.screen</name>
    <message>
        <source>Install the packages of this system that hold {names}.</source>
        <translation>请安装此系统中包含 {names} 的软件包。</translation>
    </message>
    <message>
        <source>system libraries</source>
        <translation>系统库</translation>
    </message>
    <message>
        <source>Missing on this system: {names}</source>
        <translation>此系统缺少：{names}</translation>
    </message>
    <message>
        <source>Qt cannot load them, so the window does not open; the commands work.</source>
        <translation>Qt 无法加载它们，因此窗口无法打开；命令可以使用。</translation>
    </message>
    <message>
        <source>screen</source>
        <translation>屏幕</translation>
    </message>
    <message>
        <source>The screen {screen} cannot be used: {reason}</source>
        <translation>屏幕 {screen} 无法使用：{reason}</translation>
    </message>
    <message>
        <source>The window cannot open; the commands work.</source>
        <translation>窗口无法打开；命令可以使用。</translation>
    </message>
    <message>
        <source>Set DISPLAY to a screen that runs, and allow this user to use it.</source>
        <translation>请把 DISPLAY 设为正在运行的屏幕，并允许此用户使用。</translation>
    </message>
    <message>
        <source>It does not draw: {reason}</source>
        <translation>无法绘制：{reason}</translation>
    </message>
    <message>
        <source>The window does not open; the commands work.</source>
        <translation>窗口无法打开；命令可以使用。</translation>
    </message>
    <message>
        <source>All that Qt needs of this system are there.</source>
        <translation>Qt 所需的系统库都在。</translation>
    </message>
    <message>
        <source>There is no screen: neither DISPLAY nor WAYLAND_DISPLAY is set.</source>
        <translation>没有屏幕：DISPLAY 和 WAYLAND_DISPLAY 均未设置。</translation>
    </message>
    <message>
        <source>Start it from a desktop; over ssh use: ssh -X</source>
        <translation>请从桌面启动；通过 ssh 时使用：ssh -X</translation>
    </message>
</context>
<context>
    <name>inspector.engine.health.shipped</name>
    <message>
        <source>Install Inspector again; projects and settings stay.</source>
        <translation>请重新安装 Inspector；项目和设置会保留。</translation>
    </message>
    <message>
        <source>It is not in the list of models; the others work.</source>
        <translation>它不在模型列表中；其他模型可以使用。</translation>
    </message>
    <message>
        <source>Remove its folder from models in the data folder, or mend its card.</source>
        <translation>请从数据文件夹的 models 中删除其文件夹，或修正其卡片。</translation>
    </message>
    <message>
        <source>model {model}</source>
        <translation>模型 {model}</translation>
    </message>
    <message>
        <source>The weights {hash} match the card.</source>
        <translation>权重 {hash} 与卡片一致。</translation>
    </message>
    <message>
        <source>Texts of the window and of reports look wrong, or Chinese is missing.</source>
        <translation>窗口和报告中的文字显示不正确，或缺少中文。</translation>
    </message>
    <message>
        <source>The window and the reports speak English only.</source>
        <translation>窗口和报告只有英文。</translation>
    </message>
    <message>
        <source>Observations cannot be coded, and severities are not known.</source>
        <translation>无法对观测编码，也不知道严重程度。</translation>
    </message>
    <message numerus="yes">
        <source>{n} are not trained.</source>
        <extracomment>One: {n} is not trained.</extracomment>
        <translation><numerusform>{n} 个未训练。</numerusform></translation>
    </message>
    <message>
        <source>{told} You added it; it was not measured.</source>
        <translation>{told}由您添加，未经测量。</translation>
    </message>
    <message>
        <source>fonts</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>translations</source>
        <translation>翻译</translation>
    </message>
    <message>
        <source>Buttons have no picture.</source>
        <translation>按钮没有图标。</translation>
    </message>
    <message>
        <source>tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Missing or damaged: {names}</source>
        <translation>缺失或损坏：{names}</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>This model cannot run; the others work.</source>
        <translation>此模型无法运行；其他模型可以使用。</translation>
    </message>
    <message>
        <source>{count} files can be read.</source>
        <translation>{count} 个文件可以读取。</translation>
    </message>
    <message>
        <source>models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Remove it in Model, Added models, and add its file again.</source>
        <translation>请在“模型”→“已添加的模型”中删除它，然后重新添加其文件。</translation>
    </message>
</context>
<context>
    <name>inspector.engine.health.trial</name>
    <message>
        <source>it did not end within {limit} s</source>
        <translation>未在 {limit} 秒内结束</translation>
    </message>
</context>
<context>
    <name>inspector.engine.map_enhance</name>
    <message>
        <source>{width} x {height} pixels are too many to be enlarged at once; choose a smaller part, or write the enlarged map to a file.</source>
        <translation>{width} x {height} 像素太多，无法一次放大；请选择较小部分，或将放大的地图写入文件。</translation>
    </message>
</context>
<context>
    <name>inspector.engine.map_file</name>
    <message>
        <source>{path} cannot be read; check the file and its permissions.</source>
        <translation>{path} 无法读取；请检查文件及其权限。</translation>
    </message>
</context>
<context>
    <name>inspector.engine.map_net</name>
    <message>
        <source>{title} is no model that enlarges maps; choose another one.</source>
        <translation>{title} 不是放大地图的模型；请另选一个。</translation>
    </message>
</context>
<context>
    <name>inspector.engine.map_open</name>
    <message>
        <source>{path} is no map; choose a GeoTIFF, JPEG 2000 or product.</source>
        <translation>{path} 不是地图；请选择 GeoTIFF、JPEG 2000 或产品。</translation>
    </message>
</context>
<context>
    <name>inspector.engine.map_plan</name>
    <message>
        <source>The map has {count} dates; choose one of them.</source>
        <translation>此地图有 {count} 个日期；请选择其一。</translation>
    </message>
    <message>
        <source>The part lies outside of {name}, which has {width_px} x {height_px} pixels; choose another one.</source>
        <translation>该部分在 {name}（{width_px} x {height_px} 像素）之外；请另选。</translation>
    </message>
</context>
<context>
    <name>inspector.engine.map_stack</name>
    <message>
        <source>The map has only {width_px} x {height_px} pixels, too few to lay dates over each other; choose one of {least} pixels each way at least.</source>
        <translation>此地图只有 {width_px} x {height_px} 像素，太少而无法配准各日期；请选择每边至少 {least} 像素的地图。</translation>
    </message>
    <message>
        <source>No date shows enough of the ground here; choose another part of the map, or add dates with fewer clouds.</source>
        <translation>没有日期显示足够的地面；请选择地图的其他部分，或添加云更少的日期。</translation>
    </message>
    <message>
        <source>{usable} of {dates} dates show the ground here and can be laid over each other; {title} needs {least}: add dates, or choose a model for single pictures.</source>
        <translation>{dates} 个日期中有 {usable} 个显示此处地面并能配准；{title} 需要 {least} 个：请添加日期，或选择用于单张图片的模型。</translation>
    </message>
</context>
<context>
    <name>inspector.engine.model_probe</name>
    <message>
        <source>{name} broke the program that looked into it and was not added; choose another file.</source>
        <translation>{name} 使查看它的程序崩溃，因此未添加；请选择其他文件。</translation>
    </message>
    <message>
        <source>{name} needs more memory than a model may take; choose a smaller one.</source>
        <translation>{name} 需要的内存超过模型的上限；请选择较小的模型。</translation>
    </message>
    <message>
        <source>{name} could not be looked into; close other programs and try again.</source>
        <translation>无法查看 {name}；请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>Looking into {name} took longer than {limit_s:.0f} s and was stopped; choose a smaller model.</source>
        <translation>查看 {name} 超过 {limit_s:.0f} 秒，已停止；请选择较小的模型。</translation>
    </message>
</context>
<context>
    <name>inspector.engine.onnx_signature</name>
    <message>
        <source>choose a file with one picture of 1 or 3 bands as input and one picture as output</source>
        <translation>请选择以一张 1 或 3 波段图片为输入、一张图片为输出的文件</translation>
    </message>
    <message>
        <source>{name} has {inputs} inputs and {outputs} outputs; {advice}.</source>
        <translation>{name} 有 {inputs} 个输入和 {outputs} 个输出；{advice}。</translation>
    </message>
    <message>
        <source>{name} takes numbers of the kind {kind}; {advice}.</source>
        <translation>{name} 的数值类型为 {kind}；{advice}。</translation>
    </message>
    <message>
        <source>{name} takes no single picture; {advice}.</source>
        <translation>{name} 不接受单张图片；{advice}。</translation>
    </message>
    <message>
        <source>{name} takes {count} pictures at once; {advice}.</source>
        <translation>{name} 一次接受 {count} 张图片；{advice}。</translation>
    </message>
    <message>
        <source>{name} has one side fixed and one free; {advice}.</source>
        <translation>{name} 一边固定、一边可变；{advice}。</translation>
    </message>
    <message>
        <source>{name} takes pictures of {width} x {height} pixels alone; choose a file of {least} to {most}, or of any size.</source>
        <translation>{name} 只接受 {width} x {height} 像素的图片；请选择 {least} 至 {most} 或任意大小的文件。</translation>
    </message>
    <message>
        <source>{name} does not take 1 or 3 bands; {advice}.</source>
        <translation>{name} 不接受 1 或 3 个波段；{advice}。</translation>
    </message>
</context>
<context>
    <name>inspector.engine.perceptual</name>
    <message>
        <source>VGG16 distance without learned weights</source>
        <translation>未经学习权重的 VGG16 距离</translation>
    </message>
    <message>
        <source>No perceptual distance: put {name} into {folder} to have it.</source>
        <translation>无感知距离：将 {name} 放入 {folder} 即可使用。</translation>
    </message>
    <message>
        <source>No perceptual distance: this is the field build; it needs the full one.</source>
        <translation>没有感知距离：这是现场版，感知距离需要完整版。</translation>
    </message>
    <message>
        <source>The perceptual loss names no weights file; write the name of a .safetensors file without its folder.</source>
        <translation>感知损失未指定权重文件；请写出 .safetensors 文件名，不含文件夹。</translation>
    </message>
    <message>
        <source>The weights of the perceptual loss are missing; set INSPECTOR_DATA to the folder whose weights folder has them.</source>
        <translation>缺少感知损失的权重；请将 INSPECTOR_DATA 设为其 weights 文件夹所在的文件夹。</translation>
    </message>
    <message>
        <source>The weights of the perceptual loss cannot be read; fetch the file again.</source>
        <translation>感知损失的权重无法读取；请重新获取文件。</translation>
    </message>
    <message>
        <source>The weights of the perceptual loss are not VGG16's; name another file.</source>
        <translation>感知损失的权重不是 VGG16 的；请指定其他文件。</translation>
    </message>
</context>
<context>
    <name>inspector.engine.picture_enhance</name>
    <message>
        <source>{title} enlarges no single pictures; choose another model.</source>
        <translation>{title} 不放大单张图片；请选择其他模型。</translation>
    </message>
</context>
<context>
    <name>inspector.engine.probe_child</name>
    <message>
        <source>{name} needs more memory than a model may take; choose another file.</source>
        <translation>{name} 需要的内存超过模型的上限；请选择其他文件。</translation>
    </message>
    <message>
        <source>This is the field build, which takes ONNX files; models in .safetensors files need the full one.</source>
        <translation>这是现场版，可使用 ONNX 文件；.safetensors 文件中的模型需要完整版。</translation>
    </message>
</context>
<context>
    <name>inspector.engine.probe_onnx</name>
    <message>
        <source>{name} answers in a size that does not fit; {advice}.</source>
        <translation>{name} 的输出大小不符；{advice}。</translation>
    </message>
    <message>
        <source>{name} gives no valid numbers; choose another file.</source>
        <translation>{name} 未给出有效数值；请选择其他文件。</translation>
    </message>
    <message>
        <source>{name} gives no picture; {advice}.</source>
        <translation>{name} 未给出图片；{advice}。</translation>
    </message>
    <message>
        <source>{name} gives a picture of another shape than it takes; {advice}.</source>
        <translation>{name} 给出的图片形状与输入不同；{advice}。</translation>
    </message>
    <message>
        <source>{name} has no weights; choose a file of a trained model.</source>
        <translation>{name} 没有权重；请选择已训练模型的文件。</translation>
    </message>
    <message>
        <source>{name} makes {given} bands of {taken}; {advice}.</source>
        <translation>{name} 由 {taken} 个波段得出 {given} 个；{advice}。</translation>
    </message>
    <message>
        <source>{name} gives a picture as large as it takes, which is neither enlarged nor clearly a mask; add it by `inspector models --add FILE --labels NAME...` if it is a mask.</source>
        <translation>{name} 给出与输入同样大小的图片，既未放大，也不明确是掩膜；若是掩膜，请用 `inspector models --add 文件 --labels 名称...` 添加。</translation>
    </message>
    <message>
        <source>{name} knows {classes} classes; choose a file of at most 254.</source>
        <translation>{name} 有 {classes} 个类别；请选择最多 254 个类别的文件。</translation>
    </message>
    <message>
        <source>{name} finds {classes} kinds of things and {count} names were given; give {classes}.</source>
        <translation>{name} 查找 {classes} 类对象，却给了 {count} 个名称；请给出 {classes} 个。</translation>
    </message>
</context>
<context>
    <name>inspector.engine.probe_safetensors</name>
    <message>
        <source>{name} does not give the size it promises; choose another file.</source>
        <translation>{name} 的放大倍数与其声明不符；请选择其他文件。</translation>
    </message>
    <message>
        <source>{name} gives no valid numbers; fetch the file once more.</source>
        <translation>{name} 未给出有效数值；请重新获取文件。</translation>
    </message>
    <message>
        <source>{name} cannot be run: its network and weights do not go together; choose another file.</source>
        <translation>{name} 无法运行：网络与权重不匹配；请选择其他文件。</translation>
    </message>
</context>
<context>
    <name>inspector.engine.ready</name>
    <message>
        <source>{video} is no video; choose a frame of a video.</source>
        <translation>{video} 不是视频；请选择视频的一帧。</translation>
    </message>
</context>
<context>
    <name>inspector.engine.reference_enhance</name>
    <message>
        <source>{title} is no model that enlarges video; choose another one.</source>
        <translation>{title} 不是放大视频的模型；请另选一个。</translation>
    </message>
</context>
<context>
    <name>inspector.engine.restore</name>
    <message>
        <source>{title} knows no mode {mode}; choose another mode.</source>
        <translation>{title} 没有方式 {mode}；请选择其他方式。</translation>
    </message>
    <message>
        <source>{title} restores no pictures; choose another model.</source>
        <translation>{title} 不复原图片；请选择其他模型。</translation>
    </message>
</context>
<context>
    <name>inspector.engine.runners.choice</name>
    <message>
        <source>OpenVINO runs on the processor; choose the device cpu.</source>
        <translation>OpenVINO 在处理器上运行；请将设备选为 cpu。</translation>
    </message>
    <message>
        <source>The memory of {name} does not hold {title}; choose the device cpu.</source>
        <translation>{name} 的内存容不下 {title}；请将设备选为 cpu。</translation>
    </message>
    <message>
        <source>OpenVINO cannot run {title} here; choose the runner torch.</source>
        <translation>OpenVINO 在此无法运行 {title}；请选择运行方式 torch。</translation>
    </message>
</context>
<context>
    <name>inspector.engine.runners.onnx_runner</name>
    <message>
        <source>its operators cannot be read</source>
        <translation>其算子无法读取</translation>
    </message>
    <message>
        <source>it uses an operator that is not known</source>
        <translation>它使用了未知的算子</translation>
    </message>
    <message>
        <source>The card of {model} does not say how its file is run; add the file once more.</source>
        <translation>{model} 的模型卡未说明如何运行其文件；请重新添加该文件。</translation>
    </message>
    <message>
        <source>{title} answered in another size than before; choose another model.</source>
        <translation>{title} 的输出大小与之前不同；请选择其他模型。</translation>
    </message>
    <message>
        <source>OpenVINO cannot run {name}: {reason}; ask its author for a file of opset 17 with ordinary operators.</source>
        <translation>OpenVINO 无法运行 {name}：{reason}；请向作者索取 opset 17、使用普通算子的文件。</translation>
    </message>
    <message>
        <source>{name} could not run on this picture; choose another model.</source>
        <translation>{name} 无法在此图片上运行；请选择其他模型。</translation>
    </message>
</context>
<context>
    <name>inspector.engine.runners.openvino_measure_runner</name>
    <message>
        <source>{title} could not run with OpenVINO; run it on another device.</source>
        <translation>{title} 无法用 OpenVINO 运行；请在其他设备上运行。</translation>
    </message>
    <message>
        <source>There is not enough memory to run {title}; close other programs and try again.</source>
        <translation>内存不足，无法运行 {title}；请关闭其他程序后重试。</translation>
    </message>
</context>
<context>
    <name>inspector.engine.runners.openvino_runner</name>
    <message>
        <source>{title} could not run with OpenVINO; choose the runner torch.</source>
        <translation>{title} 无法用 OpenVINO 运行；请选择运行方式 torch。</translation>
    </message>
</context>
<context>
    <name>inspector.engine.runners.torch_runner</name>
    <message>
        <source>{title} could not run on this device; choose the device cpu.</source>
        <translation>{title} 无法在此设备上运行；请将设备选为 cpu。</translation>
    </message>
</context>
<context>
    <name>inspector.engine.segment</name>
    <message>
        <source>{title} is no model that finds defects; choose another one.</source>
        <translation>{title} 不是查找缺陷的模型；请另选一个。</translation>
    </message>
</context>
<context>
    <name>inspector.engine.spandrel_net</name>
    <message>
        <source>choose a file that enlarges two, three or four times</source>
        <translation>请选择放大两倍、三倍或四倍的文件</translation>
    </message>
    <message>
        <source>The weights of {name} do not fit their own network; fetch the file once more, or choose another one.</source>
        <translation>{name} 的权重与其自身网络不符；请重新获取文件，或另选一个。</translation>
    </message>
    <message>
        <source>{name} is a {network} that does not enlarge pictures; {advice}.</source>
        <translation>{name} 是不放大图片的 {network}；{advice}。</translation>
    </message>
    <message>
        <source>{name} enlarges {scale} times; {advice}.</source>
        <translation>{name} 放大 {scale} 倍；{advice}。</translation>
    </message>
    <message>
        <source>{name} makes {given} bands of {taken}; choose a file that takes and gives red, green and blue, or brightness alone.</source>
        <translation>{name} 由 {taken} 个波段得出 {given} 个；请选择输入和输出均为红、绿、蓝或仅亮度的文件。</translation>
    </message>
    <message>
        <source>{name} takes only pictures of its own size; choose another model.</source>
        <translation>{name} 只接受其自身大小的图片；请选择其他模型。</translation>
    </message>
    <message>
        <source>The network of {name} is not known here; choose a file of another network, such as ESRGAN, Compact, SPAN, SwinIR, HAT or DAT.</source>
        <translation>{name} 的网络未知；请选择其他网络的文件，如 ESRGAN、Compact、SPAN、SwinIR、HAT 或 DAT。</translation>
    </message>
</context>
<context>
    <name>inspector.engine.tensors</name>
    <message>
        <source>The picture's numbers are {kind} and models take 8 or 16 bits; save the picture as 8 or 16 bits.</source>
        <translation>图片的数值类型为 {kind}，而模型需要 8 或 16 位；请将图片存为 8 或 16 位。</translation>
    </message>
    <message>
        <source>The picture has {bands} bands and {title} takes {wanted}; choose another model.</source>
        <translation>图片有 {bands} 个波段，而 {title} 需要 {wanted} 个；请选择其他模型。</translation>
    </message>
</context>
<context>
    <name>inspector.engine.tiled_model</name>
    <message>
        <source>{title} gave no valid numbers for the {width} x {height} pixels from column {column}, row {row}; choose another device or another model.</source>
        <translation>{title} 对自第 {column} 列、第 {row} 行起的 {width} x {height} 像素未给出有效数值；请选择其他设备或模型。</translation>
    </message>
</context>
<context>
    <name>inspector.engine.weights</name>
    <message>
        <source>The weights of {model} are missing; reinstall the model.</source>
        <translation>缺少 {model} 的权重；请重新安装该模型。</translation>
    </message>
    <message>
        <source>The weights of {model} do not match their card; reinstall the model.</source>
        <translation>{model} 的权重与其模型卡不符；请重新安装该模型。</translation>
    </message>
    <message>
        <source>The model {model} is not trained: run `inspector train` with its recipe first.</source>
        <translation>模型 {model} 未训练：请先用其配方运行 `inspector train`。</translation>
    </message>
    <message>
        <source>{network} is no network; correct the card of the model {model}.</source>
        <translation>{network} 不是网络；请改正模型 {model} 的模型卡。</translation>
    </message>
    <message>
        <source>The model {model} needs the network {network}, which this version does not have; update the app.</source>
        <translation>模型 {model} 需要此版本没有的网络 {network}；请更新程序。</translation>
    </message>
    <message>
        <source>The network {network} cannot be built as the card of {model} says; correct the table hyper.</source>
        <translation>网络 {network} 无法按 {model} 的模型卡建立；请改正 hyper 表。</translation>
    </message>
    <message>
        <source>The weights of {model} cannot be read; check the file and its permissions.</source>
        <translation>{model} 的权重无法读取；请检查文件及其权限。</translation>
    </message>
    <message>
        <source>The weights of {name} are no safetensors file; reinstall the model.</source>
        <translation>{name} 的权重不是 safetensors 文件；请重新安装该模型。</translation>
    </message>
    <message>
        <source>The network {network} needs the package {package}; install it.</source>
        <translation>网络 {network} 需要 {package} 包；请安装。</translation>
    </message>
</context>
<context>
    <name>inspector.engine.whole_picture</name>
    <message>
        <source>{title} is no model that draws boxes; choose another one.</source>
        <translation>{title} 不是画框的模型；请另选一个。</translation>
    </message>
    <message>
        <source>{title} is no model that gives codes to whole pictures; choose another one.</source>
        <translation>{title} 不是为整张图片给出代码的模型；请另选一个。</translation>
    </message>
</context>
<context>
    <name>inspector.imaging.band_combinations</name>
    <message>
        <source>True colour</source>
        <translation>真彩色</translation>
    </message>
    <message>
        <source>Near infrared</source>
        <translation>近红外</translation>
    </message>
    <message>
        <source>Short-wave infrared</source>
        <translation>短波红外</translation>
    </message>
</context>
<context>
    <name>inspector.imaging.gain_colours</name>
    <message>
        <source>blue: gained</source>
        <translation>蓝：获得</translation>
    </message>
    <message>
        <source>orange stripes: lost</source>
        <translation>橙色条纹：丢失</translation>
    </message>
    <message>
        <source>green: right on both</source>
        <translation>绿：两者皆对</translation>
    </message>
    <message>
        <source>dark: wrong on both</source>
        <translation>暗：两者皆错</translation>
    </message>
</context>
<context>
    <name>inspector.imaging.references</name>
    <message>
        <source>shows it {larger:.2g} times as large, {sharpness:.2g} times the fine detail, {overlap:.0%} of the place</source>
        <translation>显示为 {larger:.2g} 倍大，细节为 {sharpness:.2g} 倍，覆盖该处的 {overlap:.0%}</translation>
    </message>
    <message>
        <source>shows it as large, {sharpness:.2g} times the fine detail, {overlap:.0%} of the place</source>
        <translation>显示大小相同，细节为 {sharpness:.2g} 倍，覆盖该处的 {overlap:.0%}</translation>
    </message>
</context>
<context>
    <name>inspector.imaging.registration</name>
    <message>
        <source>The dates are too small to be laid over each other; choose at least {least} pixels each way.</source>
        <translation>各日期太小，无法配准；请选择每边至少 {least} 像素。</translation>
    </message>
    <message>
        <source>No date shows the ground; add a date with fewer clouds.</source>
        <translation>没有日期显示地面；请添加云更少的日期。</translation>
    </message>
</context>
<context>
    <name>inspector.imaging.scenes.pavement</name>
    <message>
        <source>The folder {name} could not be made; choose another folder.</source>
        <translation>文件夹 {name} 无法建立；请选择其他文件夹。</translation>
    </message>
    <message>
        <source>The picture {name} could not be written; choose another folder or free space.</source>
        <translation>图片 {name} 无法写入；请选择其他文件夹或释放空间。</translation>
    </message>
</context>
<context>
    <name>inspector.imaging.scenes.pipe.write</name>
    <message>
        <source>The file {name} could not be written; choose another folder or free space.</source>
        <translation>文件 {name} 无法写入；请选择其他文件夹或释放空间。</translation>
    </message>
</context>
<context>
    <name>inspector.imaging.self_test</name>
    <message>
        <source>{title} knows none of the labels that are accepted here ({labels}).</source>
        <translation>{title} 不认识此处已接受的任何类别（{labels}）。</translation>
    </message>
</context>
<context>
    <name>inspector.io.batch_file</name>
    <message>
        <source>{path} is no queue of files; take it away to start another batch.</source>
        <translation>{path} 不是文件队列；请将其移走后再开始新的批处理。</translation>
    </message>
    <message>
        <source>Some of the batch in {path} is damaged and left out.</source>
        <translation>{path} 中的部分批处理已损坏，已略去。</translation>
    </message>
    <message>
        <source>The batch in {path} cannot be read or written; free some space or save the project elsewhere, then go on.</source>
        <translation>{path} 中的批处理无法读写；请释放空间或将项目保存到别处后继续。</translation>
    </message>
    <message>
        <source>The batch of this project was made by another version of Inspector; update this one, or take the file that ends in .batch away.</source>
        <translation>此项目的批处理由另一版本的 Inspector 生成；请更新本程序，或移走以 .batch 结尾的文件。</translation>
    </message>
</context>
<context>
    <name>inspector.io.batch_keep</name>
    <message>
        <source>nothing is kept of this piece</source>
        <translation>此部分没有保留任何内容</translation>
    </message>
</context>
<context>
    <name>inspector.io.batch_toml</name>
    <message>
        <source>In {where} the field {field} must be {expected}; correct the file.</source>
        <translation>{where} 中的字段 {field} 必须是：{expected}；请改正文件。</translation>
    </message>
    <message>
        <source>{where} cannot be read ({error}); name a file of jobs, or write one with `inspector batch --init`.</source>
        <translation>{where} 无法读取（{error}）；请指定任务文件，或用 `inspector batch --init` 写一个。</translation>
    </message>
</context>
<context>
    <name>inspector.io.cards</name>
    <message>
        <source>The folder of the model card {where} cannot be a model's id; rename it with small letters, digits, dots and hyphens.</source>
        <translation>模型卡 {where} 的文件夹不能作为模型标识；请用小写字母、数字、点和连字符重命名。</translation>
    </message>
    <message>
        <source>In the model card {where} the field tile.size is no multiple of input.multiple_of; correct the file.</source>
        <translation>模型卡 {where} 中的字段 tile.size 不是 input.multiple_of 的倍数；请改正文件。</translation>
    </message>
    <message>
        <source>The model card {where} is too large; reinstall the model.</source>
        <translation>模型卡 {where} 过大；请重新安装该模型。</translation>
    </message>
    <message>
        <source>The model card {where} cannot be read; check the file and its permissions.</source>
        <translation>模型卡 {where} 无法读取；请检查文件及其权限。</translation>
    </message>
    <message>
        <source>The model card {where} is not valid TOML; correct the file or reinstall the model.</source>
        <translation>模型卡 {where} 不是有效的 TOML；请改正文件或重新安装该模型。</translation>
    </message>
    <message>
        <source>The model card {where} cannot be written; check the folder's permissions and the free space.</source>
        <translation>模型卡 {where} 无法写入；请检查文件夹权限和剩余空间。</translation>
    </message>
</context>
<context>
    <name>inspector.io.clipboard</name>
    <message>
        <source>These findings cannot be copied.</source>
        <translation>这些缺陷无法复制。</translation>
    </message>
    <message>
        <source>What is on the clipboard cannot be pasted; copy the findings again.</source>
        <translation>剪贴板上的内容无法粘贴；请重新复制缺陷。</translation>
    </message>
</context>
<context>
    <name>inspector.io.exchange.bounded</name>
    <message>
        <source>{path} is larger than {most} MB; split it first.</source>
        <translation>{path} 大于 {most} MB；请先拆分。</translation>
    </message>
    <message>
        <source>{path} does not hold what was expected; choose another file.</source>
        <translation>{path} 的内容与预期不符；请选择其他文件。</translation>
    </message>
    <message>
        <source>{path} is not valid JSON; export it again.</source>
        <translation>{path} 不是有效的 JSON；请重新导出。</translation>
    </message>
    <message>
        <source>{path} is not text in UTF-8; export it again.</source>
        <translation>{path} 不是 UTF-8 文本；请重新导出。</translation>
    </message>
</context>
<context>
    <name>inspector.io.exchange.cjj_tables</name>
    <message>
        <source>No pipe run is coded by CJJ 181; choose that code book for a run, or another format.</source>
        <translation>没有按 CJJ 181 编码的管段；请为管段选择该代码表，或选择其他格式。</translation>
    </message>
    <message>
        <source>Left out, because they are coded by another book: {count}.</source>
        <translation>因按其他代码表编码而略去：{count}。</translation>
    </message>
    <message>
        <source>Runs without indices, because their length or width is not known or a code is not confirmed: {count}.</source>
        <translation>因长度或宽度未知或代码未确认而没有指数的管段：{count}。</translation>
    </message>
</context>
<context>
    <name>inspector.io.exchange.coco</name>
    <message>
        <source>Lines are handed on as the pixels they run through, because COCO knows areas only.</source>
        <translation>线以其经过的像素导出，因为 COCO 只有面。</translation>
    </message>
    <message>
        <source>No list of images, so not COCO</source>
        <translation>没有图片列表，因此不是 COCO</translation>
    </message>
    <message>
        <source>A category that the file does not name</source>
        <translation>文件未列出的类别</translation>
    </message>
    <message>
        <source>Annotations of no image</source>
        <translation>没有图片的标注</translation>
    </message>
</context>
<context>
    <name>inspector.io.exchange.crack_tables</name>
    <message numerus="yes">
        <source>Left out, because they have no scale: {n} pictures.</source>
        <extracomment>One: Left out, because it has no scale: {n} picture.</extracomment>
        <translation><numerusform>因没有比例而略去：{n} 张图片。</numerusform></translation>
    </message>
    <message>
        <source>No accepted finding is on a picture of pavement with a scale; set the scale of the pictures, or choose another format.</source>
        <translation>没有已接受的缺陷位于有比例的路面图片上；请设置图片比例，或选择其他格式。</translation>
    </message>
</context>
<context>
    <name>inspector.io.exchange.dwa</name>
    <message>
        <source>No pipe run is coded by EN 13508-2; choose that code book for a run, or another format.</source>
        <translation>没有按 EN 13508-2 编码的管段；请为管段选择该代码表，或选择其他格式。</translation>
    </message>
    <message>
        <source>Not in the file: further recordings of an inspection</source>
        <translation>文件中没有：一次检测的其他录像</translation>
    </message>
    <message>
        <source>Left out, because they are coded by another book</source>
        <translation>因按其他代码表编码而略去</translation>
    </message>
    <message>
        <source>Not in the file: the method {method}</source>
        <translation>文件中没有：方式 {method}</translation>
    </message>
    <message>
        <source>Not in the file: grades set by the inspector</source>
        <translation>文件中没有：检测人员设定的等级</translation>
    </message>
    <message>
        <source>Not in the file: that a distance is estimated</source>
        <translation>文件中没有：距离为估算的标记</translation>
    </message>
    <message>
        <source>Left out, because they have no distance</source>
        <translation>因没有距离而略去</translation>
    </message>
    <message>
        <source>Not in the file: profiles that are not circular</source>
        <translation>文件中没有：非圆形断面</translation>
    </message>
    <message>
        <source>Not in the file: {title}</source>
        <translation>文件中没有：{title}</translation>
    </message>
    <message>
        <source>Not in the file: dates that are no dates</source>
        <translation>文件中没有：并非日期的日期</translation>
    </message>
    <message>
        <source>Not in the file: {name}, longer than {longest}</source>
        <translation>文件中没有：{name}，超过 {longest}</translation>
    </message>
    <message>
        <source>Left out, because the code is too long</source>
        <translation>因代码过长而略去</translation>
    </message>
    <message>
        <source>Not in the file: third quantities</source>
        <translation>文件中没有：第三个量值</translation>
    </message>
    <message>
        <source>Changed, because XML cannot hold all their characters</source>
        <translation>已更改，因为 XML 无法容纳其全部字符</translation>
    </message>
</context>
<context>
    <name>inspector.io.exchange.dwa_fields</name>
    <message>
        <source>surveyed length</source>
        <translation>检测长度</translation>
    </message>
    <message>
        <source>depth at the start</source>
        <translation>起点埋深</translation>
    </message>
    <message>
        <source>depth at the end</source>
        <translation>终点埋深</translation>
    </message>
    <message>
        <source>certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>area</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>soil</source>
        <translation>土质</translation>
    </message>
    <message>
        <source>angle of view</source>
        <translation>视场角</translation>
    </message>
</context>
<context>
    <name>inspector.io.exchange.dwa_head</name>
    <message>
        <source>A profile {profile}, not understood</source>
        <translation>断面 {profile}，无法理解</translation>
    </message>
    <message>
        <source>{field} of {value:g}, which cannot be</source>
        <translation>{field} 为 {value:g}，不可能</translation>
    </message>
    <message>
        <source>{name} {text}, not understood</source>
        <translation>{name} {text}，无法理解</translation>
    </message>
    <message>
        <source>{name} {text}, which is no number</source>
        <translation>{name} {text}，不是数字</translation>
    </message>
    <message>
        <source>A date {text}, not understood</source>
        <translation>日期 {text}，无法理解</translation>
    </message>
    <message>
        <source>A time {text}, not understood</source>
        <translation>时间 {text}，无法理解</translation>
    </message>
</context>
<context>
    <name>inspector.io.exchange.dwa_read</name>
    <message>
        <source>Fields that a project has no place for: {fields}.</source>
        <translation>项目中没有对应位置的字段：{fields}。</translation>
    </message>
    <message>
        <source>Another version than {usual}; read all the same</source>
        <translation>版本与 {usual} 不同；仍已读取</translation>
    </message>
    <message>
        <source>The head stays as it is; the file differs in {fields}</source>
        <translation>表头保持原样；文件在 {fields} 上不同</translation>
    </message>
    <message>
        <source>Placed by the time of the recording, to the second</source>
        <translation>按录像时间定位，精确到秒</translation>
    </message>
    <message>
        <source>Placed on the first frame, because no time is given</source>
        <translation>因未给出时间而置于第一帧</translation>
    </message>
    <message>
        <source>{code}, which {book} does not have</source>
        <translation>{code}，{book} 中没有</translation>
    </message>
    <message>
        <source>{name} {text}, which is no hour</source>
        <translation>{name} {text}，不是小时</translation>
    </message>
    <message>
        <source>Not a DWA-M 150 file</source>
        <translation>不是 DWA-M 150 文件</translation>
    </message>
    <message>
        <source>Entries {entry}, which are not pipe runs</source>
        <translation>条目 {entry}，不是管段</translation>
    </message>
    <message>
        <source>Coded by {coding}, not read</source>
        <translation>按 {coding} 编码，未读取</translation>
    </message>
    <message>
        <source>No recording or photo in this project</source>
        <translation>此项目中没有对应的录像或照片</translation>
    </message>
    <message>
        <source>Several recordings have this name</source>
        <translation>多个录像同名</translation>
    </message>
    <message>
        <source>Observations without a picture in this project</source>
        <translation>此项目中没有图片的观测</translation>
    </message>
    <message>
        <source>Observations without a code</source>
        <translation>没有代码的观测</translation>
    </message>
</context>
<context>
    <name>inspector.io.exchange.formats</name>
    <message>
        <source>Nothing is accepted yet; accept findings to export them.</source>
        <translation>尚无已接受的内容；请接受缺陷后再导出。</translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures are not copied.</source>
        <extracomment>One: {n} picture is not copied.</extracomment>
        <translation><numerusform>未复制 {n} 张图片。</numerusform></translation>
    </message>
    <message>
        <source>YOLO segmentation</source>
        <translation>YOLO 分割</translation>
    </message>
    <message>
        <source>mask pictures</source>
        <translation>掩膜图片</translation>
    </message>
    <message>
        <source>PACP tables</source>
        <translation>PACP 表</translation>
    </message>
    <message>
        <source>CJJ 181 tables</source>
        <translation>CJJ 181 表</translation>
    </message>
    <message>
        <source>EN 13508-2 tables</source>
        <translation>EN 13508-2 表</translation>
    </message>
    <message>
        <source>ASTM D6433 quantities</source>
        <translation>ASTM D6433 工程量</translation>
    </message>
    <message>
        <source>LTPP quantities</source>
        <translation>LTPP 工程量</translation>
    </message>
    <message>
        <source>AASHTO R 85 quantities</source>
        <translation>AASHTO R 85 工程量</translation>
    </message>
    <message>
        <source>land cover table</source>
        <translation>土地覆盖表</translation>
    </message>
    <message>
        <source>There are no files of {title} here, or too many; choose others.</source>
        <translation>此处没有 {title} 文件，或过多；请另选。</translation>
    </message>
    <message>
        <source>{target} belongs to this project; choose another place for the export.</source>
        <translation>{target} 属于此项目；请为导出选择其他位置。</translation>
    </message>
    <message>
        <source>{target} leads out of the folder by a link; choose an empty folder.</source>
        <translation>{target} 经链接指向文件夹之外；请选择空文件夹。</translation>
    </message>
    <message>
        <source>{place} is not there; choose another file or folder.</source>
        <translation>{place} 不存在；请选择其他文件或文件夹。</translation>
    </message>
</context>
<context>
    <name>inspector.io.exchange.incoming</name>
    <message>
        <source>Imported: {what}.</source>
        <translation>已导入：{what}。</translation>
    </message>
    <message>
        <source>{names} and {more} more</source>
        <translation>{names} 以及另外 {more} 个</translation>
    </message>
    <message>
        <source>{n} new</source>
        <translation>{n} 个新增</translation>
    </message>
    <message>
        <source>Several pictures have this name</source>
        <translation>多张图片同名</translation>
    </message>
    <message>
        <source>Another size ({width} x {height} px there, {own_width} x {own_height} px here)</source>
        <translation>大小不同（文件中 {width} x {height} px，此处 {own_width} x {own_height} px）</translation>
    </message>
    <message>
        <source>{name} ({n} times)</source>
        <translation>{name}（{n} 次）</translation>
    </message>
    <message>
        <source>{n} changed</source>
        <translation>{n} 个已更改</translation>
    </message>
    <message>
        <source>{n} already there</source>
        <translation>{n} 个已存在</translation>
    </message>
    <message numerus="yes">
        <source>{n} pipe run heads</source>
        <extracomment>One: {n} pipe run head</extracomment>
        <translation><numerusform>{n} 个管段表头</numerusform></translation>
    </message>
    <message>
        <source>No picture of this project</source>
        <translation>不是此项目的图片</translation>
    </message>
    <message>
        <source>More than {n} shapes</source>
        <translation>超过 {n} 个形状</translation>
    </message>
    <message>
        <source>A shape that is empty, outside the picture or not understood</source>
        <translation>形状为空、在图片之外或无法理解</translation>
    </message>
    <message>
        <source>Labels that this project did not have: {labels}.</source>
        <translation>此项目原来没有的类别：{labels}。</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>没有名称</translation>
    </message>
    <message>
        <source>Fields of Inspector's own that are damaged; the rest is taken</source>
        <translation>Inspector 自有字段已损坏；其余已导入</translation>
    </message>
</context>
<context>
    <name>inspector.io.exchange.labelme</name>
    <message>
        <source>labelme wants each picture in the folder of its file.</source>
        <translation>labelme 要求图片与其文件在同一文件夹。</translation>
    </message>
    <message>
        <source>A shape without a label</source>
        <translation>没有类别的形状</translation>
    </message>
    <message>
        <source>No list of shapes, so not labelme</source>
        <translation>没有形状列表，因此不是 labelme</translation>
    </message>
    <message>
        <source>A circle, taken as {n} points</source>
        <translation>圆，按 {n} 个点导入</translation>
    </message>
</context>
<context>
    <name>inspector.io.exchange.land_table</name>
    <message numerus="yes">
        <source>Left out, because their maps do not say where they lie: {n} findings.</source>
        <extracomment>One: Left out, because its map does not say where it lies: {n} finding.</extracomment>
        <translation><numerusform>因其地图未注明位置而略去：{n} 个缺陷。</numerusform></translation>
    </message>
    <message>
        <source>No accepted finding is on a map that says where it lies; accept some, or choose another format.</source>
        <translation>没有已接受的对象位于注明位置的地图上；请接受一些，或选择其他格式。</translation>
    </message>
</context>
<context>
    <name>inspector.io.exchange.map_findings</name>
    <message>
        <source>This map does not say where on earth it lies; export a map with coordinates, such as a product or a GeoTIFF.</source>
        <translation>此地图未注明在地球上的位置；请导出带坐标的地图，如产品或 GeoTIFF。</translation>
    </message>
    <message>
        <source>No finding has a place on earth; export maps with coordinates or photos with a position, or choose another format.</source>
        <translation>没有缺陷具有地理位置；请导出带坐标的地图或带位置的照片，或选择其他格式。</translation>
    </message>
    <message numerus="yes">
        <source>Left out, because they have no place on earth: {n} pictures.</source>
        <extracomment>One: Left out, because it has no place on earth: {n} picture.</extracomment>
        <translation><numerusform>因没有地理位置而略去：{n} 张图片。</numerusform></translation>
    </message>
    <message>
        <source>No finding of this map is accepted yet; accept some to export them.</source>
        <translation>此地图尚无已接受的缺陷；请先接受一些再导出。</translation>
    </message>
    <message>
        <source>Changed, because map programs cannot hold all their characters: {n}.</source>
        <translation>已更改，因为地图程序无法容纳其全部字符：{n}。</translation>
    </message>
</context>
<context>
    <name>inspector.io.exchange.mask_files</name>
    <message>
        <source>Masks hold classes only: notes and grades are not in them, and where findings overlap the later one is seen.</source>
        <translation>掩膜只含类别：没有备注和等级，缺陷重叠处显示后一个。</translation>
    </message>
    <message>
        <source>A mask can hold {most_classes} classes, and there are {count}; choose COCO instead.</source>
        <translation>掩膜可容纳 {most_classes} 个类别，而现有 {count} 个；请改选 COCO。</translation>
    </message>
    <message>
        <source>No grey or indexed PNG of {width} x {height} px</source>
        <translation>没有 {width} x {height} px 的灰度或索引 PNG</translation>
    </message>
    <message>
        <source>The values of {file} have no names; put its {legend} beside it.</source>
        <translation>{file} 的值没有名称；请将其 {legend} 放在旁边。</translation>
    </message>
    <message>
        <source>The value {number}, which the legend does not name</source>
        <translation>图例未列出的值 {number}</translation>
    </message>
</context>
<context>
    <name>inspector.io.exchange.outgoing</name>
    <message>
        <source>rejected</source>
        <translation>已驳回</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>建议的</translation>
    </message>
    <message>
        <source>measurements</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>redactions</source>
        <translation>打码区域</translation>
    </message>
    <message numerus="yes">
        <source>Changed, because the format cannot hold them as they are: {n} labels.</source>
        <extracomment>One: Changed, because the format cannot hold it as it is: {n} label.</extracomment>
        <translation><numerusform>因格式无法按原样容纳而更改：{n} 个类别。</numerusform></translation>
    </message>
    <message>
        <source>Left out, because only accepted findings are handed on unless asked: {kinds}.</source>
        <translation>除非要求，只导出已接受的缺陷，因此略去：{kinds}。</translation>
    </message>
    <message>
        <source>Left out, because a mere place covers no pixel: {n}.</source>
        <translation>因单纯的位置不覆盖像素而略去：{n}。</translation>
    </message>
</context>
<context>
    <name>inspector.io.exchange.pacp_tables</name>
    <message>
        <source>No observation with a distance is coded by PACP; code some, or have codes of other books derived.</source>
        <translation>没有带距离的观测按 PACP 编码；请编码一些，或由其他代码表推导代码。</translation>
    </message>
    <message>
        <source>Ratings of operation and maintenance are empty where a code has no grade; import the grades of the code book to fill them.</source>
        <translation>代码没有等级时，运行维护评分为空；导入代码表的等级即可填充。</translation>
    </message>
    <message>
        <source>Left out, see Left_Out.csv: {n}.</source>
        <translation>略去，见 Left_Out.csv：{n}。</translation>
    </message>
    <message>
        <source>Derived from codes of other books, to be checked: {n}.</source>
        <translation>由其他代码表的代码推导，需核对：{n}。</translation>
    </message>
    <message>
        <source>PACP wants, and some run does not say: {fields}.</source>
        <translation>PACP 要求而某些管段未注明：{fields}。</translation>
    </message>
</context>
<context>
    <name>inspector.io.exchange.picture_files</name>
    <message numerus="yes">
        <source>Copied with redacted areas made unreadable: {n} pictures.</source>
        <extracomment>One: Copied with redacted areas made unreadable: {n} picture.</extracomment>
        <translation><numerusform>已复制，打码区域已不可辨认：{n} 张图片。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Copied as they are, with all that is redacted: {n} pictures. Whoever gets the copies sees it.</source>
        <extracomment>One: Copied as it is, with all that is redacted: {n} picture. Whoever gets the copy sees it.</extracomment>
        <translation><numerusform>按原样复制，含全部应打码内容：{n} 张图片。得到副本的人都能看到。</numerusform></translation>
    </message>
    <message>
        <source>{name} has changed since it was inspected; find the original.</source>
        <translation>{name} 自检测以来已更改；请找回原文件。</translation>
    </message>
    <message>
        <source>{name} has more than {most} megapixels; cut it to parts first.</source>
        <translation>{name} 超过 {most} 百万像素；请先切成几部分。</translation>
    </message>
    <message>
        <source>{name} has another size than before.</source>
        <translation>{name} 的大小与之前不同。</translation>
    </message>
</context>
<context>
    <name>inspector.io.exchange.voc</name>
    <message>
        <source>VOC holds boxes and labels only: outlines, notes and grades are not in it.</source>
        <translation>VOC 只含框和类别：没有轮廓、备注和等级。</translation>
    </message>
    <message>
        <source>A box without a label</source>
        <translation>没有类别的框</translation>
    </message>
    <message>
        <source>Not a VOC file</source>
        <translation>不是 VOC 文件</translation>
    </message>
</context>
<context>
    <name>inspector.io.exchange.xml_text</name>
    <message>
        <source>{name} is damaged or not the XML that was expected; export it again.</source>
        <translation>{name} 已损坏或不是预期的 XML；请重新导出。</translation>
    </message>
</context>
<context>
    <name>inspector.io.exchange.yolo</name>
    <message>
        <source>YOLO holds outlines and classes only: notes, confidences and grades are not in it, each part of a region is an object of its own, and holes are cut open.</source>
        <translation>YOLO 只含轮廓和类别：没有备注、置信度和等级，区域的每个部分成为独立对象，孔洞被切开。</translation>
    </message>
    <message>
        <source>The classes of {file} have no names; put a classes.txt beside it, one name a line.</source>
        <translation>{file} 的类别没有名称；请在旁边放 classes.txt，每行一个名称。</translation>
    </message>
    <message>
        <source>Left out, because YOLO has no lines: {n}.</source>
        <translation>因 YOLO 没有线而略去：{n}。</translation>
    </message>
    <message>
        <source>A line that is no outline</source>
        <translation>不是轮廓的行</translation>
    </message>
    <message>
        <source>A class without a name</source>
        <translation>没有名称的类别</translation>
    </message>
</context>
<context>
    <name>inspector.io.exporting</name>
    <message>
        <source>{path} may not be written; close it in other programs or choose another folder.</source>
        <translation>{path} 不可写入；请在其他程序中关闭它，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>The folder for {path} is not there; choose another one.</source>
        <translation>{path} 的文件夹不存在；请另选一个。</translation>
    </message>
    <message>
        <source>The disk is full; free some space to write {path} there.</source>
        <translation>磁盘已满；请释放空间以便将 {path} 写入。</translation>
    </message>
    <message>
        <source>The disk is read-only; choose another folder for {path}.</source>
        <translation>磁盘为只读；请为 {path} 选择其他文件夹。</translation>
    </message>
    <message>
        <source>{path} could not be written; free some space or choose another folder.</source>
        <translation>{path} 无法写入；请释放空间或选择其他文件夹。</translation>
    </message>
</context>
<context>
    <name>inspector.io.files</name>
    <message>
        <source>“{address}” is an address, not a file; save it to this computer first.</source>
        <translation>“{address}”是网址而非文件；请先保存到本机。</translation>
    </message>
    <message>
        <source>“{address}” is a network path; connect the share as a drive or copy the files.</source>
        <translation>“{address}”是网络路径；请将共享连接为驱动器，或复制文件。</translation>
    </message>
    <message>
        <source>A file without a valid name was given; choose it again.</source>
        <translation>给出的文件没有有效名称；请重新选择。</translation>
    </message>
    <message>
        <source>{path} is a folder; choose a picture in it.</source>
        <translation>{path} 是文件夹；请选择其中的图片。</translation>
    </message>
    <message>
        <source>{path} is a device or a pipe; choose a picture file.</source>
        <translation>{path} 是设备或管道；请选择图片文件。</translation>
    </message>
    <message>
        <source>{path} is not there any more; find it with “Find missing pictures”.</source>
        <translation>{path} 已不在原处；请用“查找丢失的图片”找回。</translation>
    </message>
    <message>
        <source>{path} cannot be read; check its permissions and the drive it is on.</source>
        <translation>{path} 无法读取；请检查其权限和所在驱动器。</translation>
    </message>
</context>
<context>
    <name>inspector.io.folder_files</name>
    <message>
        <source>The folder {folder} cannot be read; check its permissions.</source>
        <translation>文件夹 {folder} 无法读取；请检查其权限。</translation>
    </message>
</context>
<context>
    <name>inspector.io.hashing</name>
    <message>
        <source>{path} stopped being readable; check the drive it is on.</source>
        <translation>{path} 变得不可读；请检查所在驱动器。</translation>
    </message>
</context>
<context>
    <name>inspector.io.map_coordinates</name>
    <message>
        <source>The coordinates of this map cannot be computed; export it again in a usual coordinate system such as UTM.</source>
        <translation>无法计算此地图的坐标；请以 UTM 等常用坐标系重新导出。</translation>
    </message>
</context>
<context>
    <name>inspector.io.map_folder</name>
    <message>
        <source>{folder} holds more than {most} maps; choose fewer.</source>
        <translation>{folder} 中的地图超过 {most} 幅；请减少选择。</translation>
    </message>
    <message>
        <source>The maps in {folder} do not all say when they were taken; put the date into their names, such as 2020-06-21.</source>
        <translation>{folder} 中的地图并非都注明拍摄时间；请将日期写入名称，如 2020-06-21。</translation>
    </message>
</context>
<context>
    <name>inspector.io.map_grid</name>
    <message>
        <source>{name} shows another place than the bands beside it; keep only the files of one picture in a folder.</source>
        <translation>{name} 与旁边的波段显示不同地点；一个文件夹中只保留一张图片的文件。</translation>
    </message>
</context>
<context>
    <name>inspector.io.map_scene</name>
    <message>
        <source>{name} holds other numbers than the bands beside it; download the product again.</source>
        <translation>{name} 与旁边的波段数值类型不同；请重新下载产品。</translation>
    </message>
</context>
<context>
    <name>inspector.io.map_source</name>
    <message>
        <source>{name} has another size or place than {first}; cut all dates of a stack to the same area.</source>
        <translation>{name} 的大小或位置与 {first} 不同；请将叠层的所有日期裁到同一区域。</translation>
    </message>
    <message>
        <source>{name} has no band {band}; choose among {names}.</source>
        <translation>{name} 没有波段 {band}；可选：{names}。</translation>
    </message>
    <message>
        <source>{name} is too large to be read whole; choose a part.</source>
        <translation>{name} 过大，无法整幅读取；请选择一部分。</translation>
    </message>
</context>
<context>
    <name>inspector.io.map_stream</name>
    <message>
        <source>{folder} holds parts of another map; delete that folder, or choose another name.</source>
        <translation>{folder} 中是另一地图的部分；请删除该文件夹或选择其他名称。</translation>
    </message>
</context>
<context>
    <name>inspector.io.model_file</name>
    <message>
        <source>ask its author for a .safetensors or .onnx file</source>
        <translation>请向作者索取 .safetensors 或 .onnx 文件</translation>
    </message>
    <message>
        <source>a PNG picture</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <source>a JPEG picture</source>
        <translation>JPEG 图片</translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <translation>GIF 图片</translation>
    </message>
    <message>
        <source>a BMP picture</source>
        <translation>BMP 图片</translation>
    </message>
    <message>
        <source>a TIFF picture</source>
        <translation>TIFF 图片</translation>
    </message>
    <message>
        <source>a picture or video</source>
        <translation>图片或视频</translation>
    </message>
    <message>
        <source>an HDF5 file</source>
        <translation>HDF5 文件</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>a language model</source>
        <translation>语言模型</translation>
    </message>
    <message>
        <source>a packed file</source>
        <translation>压缩文件</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>a text file</source>
        <translation>文本文件</translation>
    </message>
    <message>
        <source>{name} is no model that can be read here; {advice}.</source>
        <translation>{name} 不是此处可读取的模型；{advice}。</translation>
    </message>
    <message>
        <source>{name} is larger than {limit} GiB; choose a smaller model.</source>
        <translation>{name} 大于 {limit} GiB；请选择较小的模型。</translation>
    </message>
    <message>
        <source>{name} is empty; fetch the file once more.</source>
        <translation>{name} 为空；请重新获取文件。</translation>
    </message>
    <message>
        <source>{name} is a pickle or an archive, which can run programs when it is opened, and was not opened; {advice}.</source>
        <translation>{name} 是 pickle 或归档文件，打开时可能执行程序，因此未打开；{advice}。</translation>
    </message>
    <message>
        <source>{name} is no safetensors file, or only a part of one; fetch it once more, or choose another file.</source>
        <translation>{name} 不是 safetensors 文件，或只是其一部分；请重新获取或另选文件。</translation>
    </message>
    <message>
        <source>{name} is a text, perhaps a page that stands for the file; fetch the file itself.</source>
        <translation>{name} 是文本，可能是代替该文件的网页；请获取文件本身。</translation>
    </message>
    <message>
        <source>{name} is no file; choose a .safetensors or .onnx file.</source>
        <translation>{name} 不是文件；请选择 .safetensors 或 .onnx 文件。</translation>
    </message>
    <message>
        <source>{name} cannot be read; check that it is there and may be read.</source>
        <translation>{name} 无法读取；请检查它是否存在及可读。</translation>
    </message>
    <message>
        <source>{name} is {what}, not a model; choose a .safetensors or .onnx file.</source>
        <translation>{name} 是{what}，不是模型；请选择 .safetensors 或 .onnx 文件。</translation>
    </message>
</context>
<context>
    <name>inspector.io.onnx_file</name>
    <message>
        <source>fetch it once more, or choose another file</source>
        <translation>请重新获取或另选文件</translation>
    </message>
    <message>
        <source>{name} is no complete ONNX file; {advice}.</source>
        <translation>{name} 不是完整的 ONNX 文件；{advice}。</translation>
    </message>
    <message>
        <source>{name} uses operators that are not of ONNX itself; ask its author for a file with the operators of ai.onnx alone.</source>
        <translation>{name} 使用了非 ONNX 自身的算子；请向作者索取仅用 ai.onnx 算子的文件。</translation>
    </message>
    <message>
        <source>The weights of {name} are in another file; ask its author for one file with all weights inside.</source>
        <translation>{name} 的权重在另一文件中；请向作者索取包含全部权重的单个文件。</translation>
    </message>
</context>
<context>
    <name>inspector.io.photo_decode</name>
    <message>
        <source>There is not enough memory to open {path}; close other programs.</source>
        <translation>内存不足，无法打开 {path}；请关闭其他程序。</translation>
    </message>
    <message>
        <source>{path} is far larger than its picture; export the picture again.</source>
        <translation>{path} 远大于其图片；请重新导出图片。</translation>
    </message>
</context>
<context>
    <name>inspector.io.photo_header</name>
    <message>
        <source>{path} is cut off or damaged; copy it again from the camera.</source>
        <translation>{path} 被截断或损坏；请从相机重新复制。</translation>
    </message>
    <message>
        <source>{path} is empty (0 bytes); copy it again from the camera.</source>
        <translation>{path} 为空（0 字节）；请从相机重新复制。</translation>
    </message>
    <message>
        <source>{path} has {bits} bits a channel; save it with 8 or 16 bits.</source>
        <translation>{path} 每通道 {bits} 位；请存为 8 或 16 位。</translation>
    </message>
    <message>
        <source>{path} is {width_px} x {height_px} pixels, more than the limit of {limit} megapixels; cut it into parts or export it smaller.</source>
        <translation>{path} 为 {width_px} x {height_px} 像素，超过 {limit} 百万像素的上限；请切成几部分或缩小导出。</translation>
    </message>
    <message>
        <source>{path} is not a picture that can be read here; use JPEG, PNG, TIFF, BMP or WebP.</source>
        <translation>{path} 不是此处可读取的图片；请使用 JPEG、PNG、TIFF、BMP 或 WebP。</translation>
    </message>
</context>
<context>
    <name>inspector.io.photos</name>
    <message>
        <source>{folder} holds more than {most} files; choose a smaller folder.</source>
        <translation>{folder} 中的文件超过 {most} 个；请选择较小的文件夹。</translation>
    </message>
</context>
<context>
    <name>inspector.io.png</name>
    <message>
        <source>{path} is no 8-bit colour picture; delete it.</source>
        <translation>{path} 不是 8 位彩色图片；请删除。</translation>
    </message>
    <message>
        <source>{path} is damaged; delete it and make it again.</source>
        <translation>{path} 已损坏；请删除后重新生成。</translation>
    </message>
</context>
<context>
    <name>inspector.io.probe</name>
    <message>
        <source>{path} broke the program that looked at it and was not opened; copy it again, or convert it with another program.</source>
        <translation>{path} 使查看它的程序崩溃，因此未打开；请重新复制，或用其他程序转换。</translation>
    </message>
    <message>
        <source>{path} needs more memory than a file may take; export it smaller.</source>
        <translation>{path} 需要的内存超过文件的上限；请导出为较小的文件。</translation>
    </message>
    <message>
        <source>Looking at {path} took longer than {limit_s:.0f} s and was stopped; convert it with another program.</source>
        <translation>查看 {path} 超过 {limit_s:.0f} 秒，已停止；请用其他程序转换。</translation>
    </message>
</context>
<context>
    <name>inspector.io.product_files</name>
    <message>
        <source>{name} holds far more files than a product; choose another one.</source>
        <translation>{name} 中的文件远多于一个产品；请另选一个。</translation>
    </message>
    <message>
        <source>{path} is cut off or damaged; download it again.</source>
        <translation>{path} 被截断或损坏；请重新下载。</translation>
    </message>
    <message>
        <source>{name} is far larger than metadata are; download it again.</source>
        <translation>{name} 远大于元数据应有的大小；请重新下载。</translation>
    </message>
    <message>
        <source>{path} holds names that no product has; download it again.</source>
        <translation>{path} 含有产品不会有的名称；请重新下载。</translation>
    </message>
    <message>
        <source>{path} is encrypted; unpack it first.</source>
        <translation>{path} 已加密；请先解包。</translation>
    </message>
    <message>
        <source>{file} in {path} is no map; download it again.</source>
        <translation>{path} 中的 {file} 不是地图；请重新下载。</translation>
    </message>
    <message>
        <source>{path} has a name that maps cannot be read from; rename it.</source>
        <translation>{path} 的名称使地图无法读取；请重命名。</translation>
    </message>
    <message>
        <source>{path} cannot be read; check its permissions.</source>
        <translation>{path} 无法读取；请检查其权限。</translation>
    </message>
</context>
<context>
    <name>inspector.io.project</name>
    <message>
        <source>{path} exists already; choose another name.</source>
        <translation>{path} 已存在；请选择其他名称。</translation>
    </message>
    <message>
        <source>{path} cannot be written here; choose another folder.</source>
        <translation>{path} 无法在此写入；请选择其他文件夹。</translation>
    </message>
    <message>
        <source>{path} is open in another window or cannot be written; it is read-only here. Use Save As to work on a copy.</source>
        <translation>{path} 已在另一窗口打开或无法写入；此处为只读。请用“另存为”在副本上工作。</translation>
    </message>
    <message>
        <source>{path} is open in another window; close it there.</source>
        <translation>{path} 已在另一窗口打开；请在那里关闭。</translation>
    </message>
    <message>
        <source>{path} is read-only here; use Save As to work on a copy.</source>
        <translation>{path} 在此为只读；请用“另存为”在副本上工作。</translation>
    </message>
    <message>
        <source>The results cannot be copied beside {path}; free some space or choose another folder.</source>
        <translation>结果无法复制到 {path} 旁；请释放空间或选择其他文件夹。</translation>
    </message>
    <message>
        <source>The last change cannot be stored; undo it and make it in another way.</source>
        <translation>最后的更改无法存储；请撤销并换一种方式进行。</translation>
    </message>
    <message>
        <source>The last change could not be written beside {path}; free some space and save again, or use Save As.</source>
        <translation>最后的更改无法写到 {path} 旁；请释放空间后重新保存，或使用“另存为”。</translation>
    </message>
    <message>
        <source>{path} could not be saved and is as it was; free some space and save again, or use Save As.</source>
        <translation>{path} 无法保存，仍为原样；请释放空间后重新保存，或使用“另存为”。</translation>
    </message>
</context>
<context>
    <name>inspector.io.project_paths</name>
    <message>
        <source>{path} is a link that leads nowhere; choose another project.</source>
        <translation>{path} 是无效的链接；请选择其他项目。</translation>
    </message>
</context>
<context>
    <name>inspector.io.raster_file</name>
    <message>
        <source>{name} changed while it was read; open it again.</source>
        <translation>{name} 在读取时发生变化；请重新打开。</translation>
    </message>
    <message>
        <source>{name} has {count} bands; export {most} at most.</source>
        <translation>{name} 有 {count} 个波段；最多导出 {most} 个。</translation>
    </message>
    <message>
        <source>{name} has {width} x {height} pixels, more than can be shown; cut it in parts.</source>
        <translation>{name} 为 {width} x {height} 像素，超过可显示的范围；请切成几部分。</translation>
    </message>
    <message>
        <source>{name} holds no plain numbers; export it as 16-bit GeoTIFF.</source>
        <translation>{name} 不是普通数值；请导出为 16 位 GeoTIFF。</translation>
    </message>
    <message>
        <source>{name} is stored in pieces of {rows} x {columns} pixels, which take too much memory; export it tiled.</source>
        <translation>{name} 以 {rows} x {columns} 像素的块存储，占用内存过多；请以分块方式导出。</translation>
    </message>
</context>
<context>
    <name>inspector.io.raster_library</name>
    <message>
        <source>{path} is neither GeoTIFF nor JPEG 2000; convert it first.</source>
        <translation>{path} 既非 GeoTIFF 也非 JPEG 2000；请先转换。</translation>
    </message>
    <message>
        <source>{path} lies in a folder that maps cannot be read from; move it.</source>
        <translation>{path} 所在的文件夹无法读取地图；请移动。</translation>
    </message>
    <message>
        <source>{path} has a name that is not valid text; rename it.</source>
        <translation>{path} 的名称不是有效文本；请重命名。</translation>
    </message>
    <message>
        <source>There is not enough memory for {name}; close other programs.</source>
        <translation>内存不足以打开 {name}；请关闭其他程序。</translation>
    </message>
    <message>
        <source>{name} is cut off or damaged; download or export it again.</source>
        <translation>{name} 被截断或损坏；请重新下载或导出。</translation>
    </message>
</context>
<context>
    <name>inspector.io.recovery</name>
    <message>
        <source>{path} was damaged, so its backup and the edits made since were opened; save the project to repair it.</source>
        <translation>{path} 已损坏，因此打开了备份及其后的编辑；保存即可修复项目。</translation>
    </message>
    <message>
        <source>Some edits made after the last save could not be read.</source>
        <translation>上次保存后的部分编辑无法读取。</translation>
    </message>
    <message>
        <source>Some edits made after the last save could not be read; the journal was kept as {name}.</source>
        <translation>上次保存后的部分编辑无法读取；日志保留为 {name}。</translation>
    </message>
    <message>
        <source>{path} is not there; choose another project.</source>
        <translation>{path} 不存在；请选择其他项目。</translation>
    </message>
    <message>
        <source>The edits beside {path} cannot be read now; check the drive and try again, or move {journal} elsewhere to open the project without them.</source>
        <translation>{path} 旁的编辑目前无法读取；请检查驱动器后重试，或将 {journal} 移到别处以便不带这些编辑打开项目。</translation>
    </message>
    <message>
        <source>{path} is damaged and cannot be replaced; free some space.</source>
        <translation>{path} 已损坏且无法替换；请释放空间。</translation>
    </message>
    <message>
        <source>{path} is damaged or is no project of this app, and has no sound backup; nothing was changed, use another copy.</source>
        <translation>{path} 已损坏或不是本程序的项目，且没有完好的备份；未作任何更改，请使用其他副本。</translation>
    </message>
    <message>
        <source>{path} was edited by a newer Inspector (format {format}); update this one.</source>
        <translation>{path} 由更新版本的 Inspector 编辑（格式 {format}）；请更新本程序。</translation>
    </message>
</context>
<context>
    <name>inspector.io.result_parts</name>
    <message>
        <source>the part has another format</source>
        <translation>该部分的格式不同</translation>
    </message>
</context>
<context>
    <name>inspector.io.results</name>
    <message>
        <source>the part lies in another place</source>
        <translation>该部分的位置不同</translation>
    </message>
    <message>
        <source>the part does not match its checksum</source>
        <translation>该部分与校验和不符</translation>
    </message>
    <message>
        <source>The results cannot be stored in {folder}; free some space or save the project elsewhere.</source>
        <translation>结果无法存入 {folder}；请释放空间或将项目保存到别处。</translation>
    </message>
    <message>
        <source>A result of {model} is missing or damaged; run the model again.</source>
        <translation>{model} 的一个结果丢失或损坏；请重新运行模型。</translation>
    </message>
</context>
<context>
    <name>inspector.io.safe_hdf5</name>
    <message>
        <source>{path} is damaged or was not written by this app; use another copy.</source>
        <translation>{path} 已损坏或并非由本程序写入；请使用其他副本。</translation>
    </message>
</context>
<context>
    <name>inspector.io.safetensors_header</name>
    <message>
        <source>The header of {name} does not fit the file, which is damaged or made to harm; {advice}.</source>
        <translation>{name} 的文件头与文件不符，文件已损坏或为恶意制作；{advice}。</translation>
    </message>
    <message>
        <source>{name} is cut off; {advice}.</source>
        <translation>{name} 被截断；{advice}。</translation>
    </message>
</context>
<context>
    <name>inspector.io.score_file</name>
    <message>
        <source>{path} holds no scores under noise; choose a file that `inspector evaluate --noise all --json FILE` wrote.</source>
        <translation>{path} 中没有噪声下的得分；请选择由 `inspector evaluate --noise all --json 文件` 写出的文件。</translation>
    </message>
</context>
<context>
    <name>inspector.io.sentinel2_metadata</name>
    <message>
        <source>The metadata of {name} are damaged or not those of a Sentinel-2 product; download it again.</source>
        <translation>{name} 的元数据已损坏或不属于 Sentinel-2 产品；请重新下载。</translation>
    </message>
</context>
<context>
    <name>inspector.io.sentinel2_product</name>
    <message>
        <source>{name} holds no product of Sentinel-2; choose a SAFE folder or its zip.</source>
        <translation>{name} 中没有 Sentinel-2 产品；请选择 SAFE 文件夹或其 zip。</translation>
    </message>
    <message>
        <source>{name} holds several tiles; keep one in a folder of its own.</source>
        <translation>{name} 中有多个影像块；请各放一个文件夹。</translation>
    </message>
    <message>
        <source>{name} has no bands; download it again.</source>
        <translation>{name} 没有波段；请重新下载。</translation>
    </message>
</context>
<context>
    <name>inspector.io.settings_file</name>
    <message>
        <source>The setting “{name}” is not known and was ignored.</source>
        <translation>设置“{name}”未知，已忽略。</translation>
    </message>
    <message>
        <source>The settings file could not be read ({reason}), so the defaults are used; the file was kept as {name}.</source>
        <translation>设置文件无法读取（{reason}），因此使用默认值；该文件保留为 {name}。</translation>
    </message>
    <message>
        <source>The settings cannot be written to {folder}; free some space or check its permissions.</source>
        <translation>设置无法写入 {folder}；请释放空间或检查权限。</translation>
    </message>
    <message>
        <source>A setting was not valid and is {default} again: {reason}.</source>
        <translation>一项设置无效，已恢复为 {default}：{reason}。</translation>
    </message>
</context>
<context>
    <name>inspector.io.snapshot</name>
    <message>
        <source>{path} is damaged or is no project of this app; use another copy.</source>
        <translation>{path} 已损坏或不是本程序的项目；请使用其他副本。</translation>
    </message>
    <message>
        <source>{path} was saved by a newer Inspector (format {format}); update this one.</source>
        <translation>{path} 由更新版本的 Inspector 保存（格式 {format}）；请更新本程序。</translation>
    </message>
</context>
<context>
    <name>inspector.io.source</name>
    <message>
        <source>There are no pictures in {place}; choose a folder with JPEG, PNG, TIFF, BMP or WebP files.</source>
        <translation>{place} 中没有图片；请选择含 JPEG、PNG、TIFF、BMP 或 WebP 文件的文件夹。</translation>
    </message>
</context>
<context>
    <name>inspector.io.strict_table</name>
    <message>
        <source>In the model card {where} the field {field} must be {expected}; correct the file or reinstall the model.</source>
        <translation>模型卡 {where} 中的字段 {field} 必须是：{expected}；请改正文件或重新安装该模型。</translation>
    </message>
</context>
<context>
    <name>inspector.io.training_log</name>
    <message>
        <source>The log {path} holds no epoch; choose another training.</source>
        <translation>日志 {path} 中没有任何一轮；请选择其他训练。</translation>
    </message>
    <message>
        <source>{place} holds no log of a training; choose the folder that `inspector train` wrote.</source>
        <translation>{place} 中没有训练日志；请选择 `inspector train` 写出的文件夹。</translation>
    </message>
    <message>
        <source>The log {path} cannot be read; choose another training.</source>
        <translation>日志 {path} 无法读取；请选择其他训练。</translation>
    </message>
</context>
<context>
    <name>inspector.io.translations</name>
    <message>
        <source>The translations in {name} cannot be read; install Inspector again.</source>
        <translation>{name} 中的翻译无法读取；请重新安装 Inspector。</translation>
    </message>
</context>
<context>
    <name>inspector.io.user_books</name>
    <message>
        <source>The code table could not be kept; free some space and import it again.</source>
        <translation>代码表无法保存；请释放空间后重新导入。</translation>
    </message>
</context>
<context>
    <name>inspector.io.video_file</name>
    <message>
        <source>{path} is cut off or damaged, no picture in it can be read; copy it again from the camera.</source>
        <translation>{path} 被截断或损坏，其中没有可读的画面；请从相机重新复制。</translation>
    </message>
    <message>
        <source>{path} holds no moving pictures; choose another file.</source>
        <translation>{path} 中没有活动画面；请选择其他文件。</translation>
    </message>
    <message>
        <source>{path} is coded in a way that is not supported; convert it to H.264 in an MP4 file.</source>
        <translation>{path} 的编码方式不受支持；请转换为 MP4 文件中的 H.264。</translation>
    </message>
    <message>
        <source>{path} is {width} x {height} pixels, more than the limit of {limit} megapixels for video; export it smaller.</source>
        <translation>{path} 为 {width} x {height} 像素，超过视频 {limit} 百万像素的上限；请缩小导出。</translation>
    </message>
</context>
<context>
    <name>inspector.io.video_format</name>
    <message>
        <source>{place} is not a video that can be read here; use MP4, MOV, AVI, MKV, WebM, MPEG or WMV.</source>
        <translation>{place} 不是此处可读取的视频；请使用 MP4、MOV、AVI、MKV、WebM、MPEG 或 WMV。</translation>
    </message>
    <message>
        <source>{path} is a playlist, not a video; choose the video file itself.</source>
        <translation>{path} 是播放列表而非视频；请选择视频文件本身。</translation>
    </message>
    <message>
        <source>{place} is empty (0 bytes); copy it again from the camera.</source>
        <translation>{place} 为空（0 字节）；请从相机重新复制。</translation>
    </message>
    <message>
        <source>{place} cannot be read; check its permissions and the drive it is on.</source>
        <translation>{place} 无法读取；请检查其权限和所在驱动器。</translation>
    </message>
</context>
<context>
    <name>inspector.io.video_index</name>
    <message>
        <source>{name} ends with frame {last}, there is no frame {frame}; choose another.</source>
        <translation>{name} 到第 {last} 帧结束，没有第 {frame} 帧；请另选。</translation>
    </message>
</context>
<context>
    <name>inspector.io.video_pictures</name>
    <message>
        <source>A frame of the video cannot be shown; close other programs or convert the video to H.264 in an MP4 file.</source>
        <translation>视频的一帧无法显示；请关闭其他程序，或将视频转换为 MP4 文件中的 H.264。</translation>
    </message>
</context>
<context>
    <name>inspector.io.video_reader</name>
    <message>
        <source>Frame {number} of {path} is damaged; go on to the next one.</source>
        <translation>{path} 的第 {number} 帧已损坏；请转到下一帧。</translation>
    </message>
</context>
<context>
    <name>inspector.io.video_source</name>
    <message>
        <source>{path} holds frames of different sizes or depths; convert the video to one size.</source>
        <translation>{path} 中的帧大小或位深不一；请将视频转换为统一大小。</translation>
    </message>
</context>
<context>
    <name>inspector.io.video_write</name>
    <message>
        <source>{path} could not be written as a video; free some space or choose another folder.</source>
        <translation>{path} 无法写成视频；请释放空间或选择其他文件夹。</translation>
    </message>
</context>
<context>
    <name>inspector.report.appendix</name>
    <message>
        <source>from a drawn length</source>
        <translation>由所画长度</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>by the map's own system</source>
        <translation>按地图自身坐标系</translation>
    </message>
    <message>
        <source>from bottom to top of the pictures</source>
        <translation>在图片中自下而上</translation>
    </message>
    <message>
        <source>from side to side of the pictures</source>
        <translation>在图片中从一侧到另一侧</translation>
    </message>
    <message>
        <source>faces</source>
        <translation>人脸</translation>
    </message>
    <message>
        <source>number plates</source>
        <translation>车牌</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Table of findings</source>
        <translation>缺陷表</translation>
    </message>
    <message>
        <source>Table of observations</source>
        <translation>观测表</translation>
    </message>
    <message numerus="yes">
        <source>{areas} on {n} pictures ({kinds}). What they show was replaced by a mosaic of their surroundings in this report; the original files are unchanged.</source>
        <extracomment>One: {areas} on {n} picture ({kinds}). What they show was replaced by a mosaic of their surroundings in this report; the original files are unchanged.</extracomment>
        <translation><numerusform>{n} 张图片上的 {areas}（{kinds}）。其内容在本报告中以周围的马赛克代替；原文件未改动。</numerusform></translation>
    </message>
    <message>
        <source>SHA-256 {digest} (the CSV of the accepted ones).</source>
        <translation>SHA-256 {digest}（已接受内容的 CSV）。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>none: all measures are in pixels</source>
        <translation>无：所有测量值以像素计</translation>
    </message>
    <message>
        <source>{min:.5g} to {max:.5g} mm/px on {count} pictures; each is under Files</source>
        <translation>{min:.5g} 至 {max:.5g} mm/px，共 {count} 张图片；各值见“文件”</translation>
    </message>
    <message>
        <source>{scales} (number of pictures)</source>
        <translation>{scales}（图片数）</translation>
    </message>
    <message>
        <source>{scales}; none on {count}</source>
        <translation>{scales}；无比例 {count} 张</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Blurred areas</source>
        <translation>打码区域</translation>
    </message>
    <message>
        <source>SHA-256 {digest} (the CSV of the accepted ones). Its first twelve digits stand at the foot of every page.</source>
        <translation>SHA-256 {digest}：已接受内容的 CSV。其前十二位印在每页页脚。</translation>
    </message>
    <message>
        <source>Table of map findings</source>
        <translation>对象表</translation>
    </message>
    <message>
        <source>{book_id}: not installed, not graded</source>
        <translation>{book_id}：未安装，未分级</translation>
    </message>
    <message>
        <source>{book}; rows confirmed by the user: {rows}</source>
        <translation>{book}；用户确认的条目：{rows}</translation>
    </message>
    <message>
        <source>Driving direction</source>
        <translation>行车方向</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Appendix</source>
        <translation>附录</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Code book</source>
        <translation>代码表</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>no bands chosen: nothing is graded</source>
        <translation>未选择分级：全部未分级</translation>
    </message>
    <message>
        <source>Rejected suggestions</source>
        <translation>已驳回的建议</translation>
    </message>
    <message>
        <source>No pictures.</source>
        <translation>没有图片。</translation>
    </message>
    <message>
        <source>not graded: no picture has a scale</source>
        <translation>未分级：没有图片有比例</translation>
    </message>
    <message>
        <source>What it was taken for</source>
        <translation>曾被认作</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>未给出原因</translation>
    </message>
    <message>
        <source>not computed</source>
        <translation>未计算</translation>
    </message>
    <message>
        <source>{name}: low up to {low_max_mm:g} mm mean width, moderate up to {moderate_max_mm:g} mm, high above. {source}</source>
        <translation>{name}：平均宽度至 {low_max_mm:g} mm 为低，至 {moderate_max_mm:g} mm 为中，更大为高。{source}</translation>
    </message>
</context>
<context>
    <name>inspector.report.appendix_models</name>
    <message>
        <source>Commercial use is not permitted: the weights were trained on pictures whose licence forbids it.</source>
        <translation>不得用于商业：权重训练所用图片的许可禁止商业使用。</translation>
    </message>
    <message>
        <source>The user brought this model: nobody who makes Inspector trained or measured it, and the terms of its weights are not known.</source>
        <translation>此模型由用户带来：Inspector 的制作者均未训练或测试过它，其权重的条款不明。</translation>
    </message>
    <message>
        <source>Nobody measured what this model does to pictures or tasks (no PSNR, SSIM, LPIPS or Δ of a task): judge it by the pairs of pictures in this report.</source>
        <translation>无人测量过此模型对图片或任务的影响（没有 PSNR、SSIM、LPIPS 或任务 Δ）：请按本报告中的图片对照判断。</translation>
    </message>
    <message>
        <source>What its pictures do for a task (ΔLR, ΔSR, ΔHR) was not measured.</source>
        <translation>其图片对任务的作用（ΔLR、ΔSR、ΔHR）未测量。</translation>
    </message>
    <message>
        <source>LPIPS was not measured.</source>
        <translation>LPIPS 未测量。</translation>
    </message>
    <message>
        <source>Scores in per cent: LR on shrunk and interpolated pictures, SR on what the model made of them, HR on the true ones. ΔLR = LR − HR, ΔSR = SR − LR, ΔHR = HR − SR, in percentage points.</source>
        <translation>得分以百分比计：LR 为缩小并插值的图片，SR 为模型由其生成的图片，HR 为真实图片。ΔLR = LR − HR，ΔSR = SR − LR，ΔHR = HR − SR，以百分点计。</translation>
    </message>
    <message>
        <source>tiles of {tile_px} px with {overlap_px} px overlap</source>
        <translation>{tile_px} px 分块，重叠 {overlap_px} px</translation>
    </message>
    <message>
        <source>Interpolation</source>
        <translation>插值</translation>
    </message>
    <message>
        <source>This model</source>
        <translation>此模型</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>whole pictures</source>
        <translation>整张图片</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>How it ran</source>
        <translation>运行方式</translation>
    </message>
    <message>
        <source>No model was used.</source>
        <translation>未使用模型。</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>训练数据</translation>
    </message>
    <message>
        <source>Weights SHA-256</source>
        <translation>权重 SHA-256</translation>
    </message>
    <message>
        <source>On {dataset}</source>
        <translation>在 {dataset} 上</translation>
    </message>
    <message>
        <source>Likeness to the true picture on</source>
        <translation>与真实图片的相似度，数据：</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>What a task finds on</source>
        <translation>任务所得，数据：</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>No scores of this model are known.</source>
        <translation>此模型没有已知得分。</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>模型卡</translation>
    </message>
    <message>
        <source>not installed here</source>
        <translation>此处未安装</translation>
    </message>
    <message>
        <source>{runner} on {device}, {dtype}, {tiles}, Inspector {app_version}</source>
        <translation>{runner}，{device}，{dtype}，{tiles}，Inspector {app_version}</translation>
    </message>
</context>
<context>
    <name>inspector.report.blocks</name>
    <message>
        <source>Length and widths in {unit}.</source>
        <translation>长度和宽度以 {unit} 计。</translation>
    </message>
    <message>
        <source>{scale} × {scale} by {name}</source>
        <translation>{scale} × {scale}，{name}</translation>
    </message>
    <message>
        <source>Original, {width} × {height} px</source>
        <translation>原图，{width} × {height} px</translation>
    </message>
    <message>
        <source>Outline of the finding</source>
        <translation>缺陷轮廓</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Mean width</source>
        <translation>平均宽度</translation>
    </message>
    <message>
        <source>Max. width</source>
        <translation>最大宽度</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Areas blurred, {width} × {height} px</source>
        <translation>区域已打码，{width} × {height} px</translation>
    </message>
    <message>
        <source>Outline of the finding; the ring marks its widest place, {widest}</source>
        <translation>缺陷轮廓；圆环标出最宽处，{widest}</translation>
    </message>
    <message>
        <source>Values marked px: the picture has no scale.</source>
        <translation>标有 px 的值：图片没有比例。</translation>
    </message>
    <message>
        <source>Severity: {severity}</source>
        <translation>严重程度：{severity}</translation>
    </message>
    <message>
        <source>List of findings</source>
        <translation>缺陷列表</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>缺陷</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>inspector.report.check</name>
    <message>
        <source>No finding is accepted; the report will say so.</source>
        <translation>没有已接受的缺陷；报告将如此说明。</translation>
    </message>
    <message numerus="yes">
        <source>{n} suggestions are not judged yet; only accepted ones are reported.</source>
        <extracomment>One: {n} suggestion is not judged yet; only accepted ones are reported.</extracomment>
        <translation><numerusform>{n} 条建议尚未判定；报告只含已接受的。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} areas proposed for redaction are neither confirmed nor rejected; only confirmed areas are blurred.</source>
        <extracomment>One: {n} area proposed for redaction is neither confirmed nor rejected; only confirmed areas are blurred.</extracomment>
        <translation><numerusform>{n} 个提出打码的区域既未确认也未驳回；只有已确认的才会打码。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures are reported without a scale: no millimetres there.</source>
        <extracomment>One: {n} picture is reported without a scale: no millimetres there.</extracomment>
        <translation><numerusform>{n} 张图片没有比例：该处没有毫米值。</numerusform></translation>
    </message>
    <message>
        <source>No severity bands are chosen; nothing will be graded.</source>
        <translation>未选择严重程度分级；将不分级。</translation>
    </message>
</context>
<context>
    <name>inspector.report.check_fields</name>
    <message>
        <source>Written by</source>
        <translation>编写</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>校核</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>The logo is no picture; choose another one or take it away.</source>
        <translation>徽标不是图片；请另选或移除。</translation>
    </message>
    <message>
        <source>The template is for sewers and there is no pipe run; choose another one.</source>
        <translation>模板用于管道，但没有管段；请另选。</translation>
    </message>
    <message>
        <source>The template is for pavements and there is no such finding; change it.</source>
        <translation>模板用于路面，但没有此类缺陷；请更改。</translation>
    </message>
    <message>
        <source>The template is for maps and there is no map; choose another one.</source>
        <translation>模板用于地图，但没有地图；请另选。</translation>
    </message>
    <message>
        <source>“{text}” is no date; write it as 2026-05-31.</source>
        <translation>“{text}”不是日期；请写成 2026-05-31。</translation>
    </message>
    <message>
        <source>The report is dated before the inspection; correct one of the dates.</source>
        <translation>报告日期早于检测日期；请改正其一。</translation>
    </message>
    <message>
        <source>“{role}” has a date and no name; add who signs.</source>
        <translation>“{role}”有日期而无姓名；请补充签字人。</translation>
    </message>
    <message>
        <source>“{role}” is dated before the inspection; correct it.</source>
        <translation>“{role}”的日期早于检测；请改正。</translation>
    </message>
    <message>
        <source>“{role}” is dated before “{earlier}”; check both.</source>
        <translation>“{role}”的日期早于“{earlier}”；请检查两者。</translation>
    </message>
    <message>
        <source>The report has no title.</source>
        <translation>报告没有标题。</translation>
    </message>
    <message>
        <source>The report has no number.</source>
        <translation>报告没有编号。</translation>
    </message>
    <message>
        <source>The report names no inspector.</source>
        <translation>报告未写检测人员。</translation>
    </message>
    <message>
        <source>The report names no client.</source>
        <translation>报告未写委托方。</translation>
    </message>
    <message>
        <source>The report does not say who inspected.</source>
        <translation>报告未写检测单位。</translation>
    </message>
    <message>
        <source>The report has no date of inspection.</source>
        <translation>报告没有检测日期。</translation>
    </message>
    <message>
        <source>“{role}” has a name and no date; add it, or sign by hand.</source>
        <translation>“{role}”有姓名而无日期；请补充，或手写签名。</translation>
    </message>
    <message>
        <source>“{role}” is empty; CJJ 181 reports carry four signatures.</source>
        <translation>“{role}”为空；CJJ 181 报告须有四个签名。</translation>
    </message>
</context>
<context>
    <name>inspector.report.check_files</name>
    <message numerus="yes">
        <source>{n} files are not hashed yet (SHA-256); wait until it is done.</source>
        <extracomment>One: {n} file is not hashed yet (SHA-256); wait until it is done.</extracomment>
        <translation><numerusform>{n} 个文件尚未计算校验和 (SHA-256)；请等待完成。</numerusform></translation>
    </message>
    <message>
        <source>The file of {name} is not the one that was inspected.</source>
        <translation>{name} 的文件不是检测时的文件。</translation>
    </message>
    <message>
        <source>The file of an enhanced picture is missing or damaged; enhance {code} again.</source>
        <translation>一张增强图片的文件丢失或损坏；请重新增强 {code}。</translation>
    </message>
    <message>
        <source>The file of {name} is not there.</source>
        <translation>{name} 的文件不存在。</translation>
    </message>
</context>
<context>
    <name>inspector.report.check_texts</name>
    <message>
        <source>A text of the report is printed with boxes for {signs}.</source>
        <translation>报告中的一段文字将以方框代替 {signs}。</translation>
    </message>
    <message>
        <source>The name {name} is printed with boxes for {signs}.</source>
        <translation>名称 {name} 将以方框代替 {signs}。</translation>
    </message>
    <message>
        <source>A text on {name} is printed with boxes for {signs}.</source>
        <translation>{name} 上的一段文字将以方框代替 {signs}。</translation>
    </message>
    <message>
        <source>The head of the run on {name} is printed with boxes for {signs}.</source>
        <translation>{name} 上的管段表头将以方框代替 {signs}。</translation>
    </message>
</context>
<context>
    <name>inspector.report.cover</name>
    <message>
        <source>worst grade</source>
        <translation>最差等级</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>委托方</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Road</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>Section of the road</source>
        <translation>路段</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检测人员</translation>
    </message>
    <message>
        <source>Report no.</source>
        <translation>报告编号</translation>
    </message>
    <message>
        <source>Project no.</source>
        <translation>项目编号</translation>
    </message>
    <message>
        <source>Order no.</source>
        <translation>合同编号</translation>
    </message>
    <message>
        <source>Inspected on</source>
        <translation>检测日期</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>签发日期</translation>
    </message>
    <message>
        <source>Inspection report</source>
        <translation>检测报告</translation>
    </message>
    <message>
        <source>Sewer inspection report</source>
        <translation>排水管道检测报告</translation>
    </message>
    <message>
        <source>Pavement inspection report</source>
        <translation>路面检测报告</translation>
    </message>
    <message>
        <source>Satellite image report</source>
        <translation>卫星影像报告</translation>
    </message>
    <message>
        <source>worst grade ({best} to {worst})</source>
        <translation>最差等级（{best} 至 {worst}）</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>封面</translation>
    </message>
    <message numerus="yes">
        <source>runs</source>
        <extracomment>One: run</extracomment>
        <translation><numerusform>管段</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>observations</source>
        <extracomment>One: observation</extracomment>
        <translation><numerusform>观测</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>findings</source>
        <extracomment>One: finding</extracomment>
        <translation><numerusform>缺陷</numerusform></translation>
    </message>
    <message>
        <source>total length</source>
        <translation>总长度</translation>
    </message>
    <message>
        <source>largest crack width</source>
        <translation>最大裂缝宽度</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>Area inspected</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>highest severity</source>
        <translation>最高严重程度</translation>
    </message>
    <message>
        <source>pictures inspected</source>
        <translation>张图片已检测</translation>
    </message>
</context>
<context>
    <name>inspector.report.enhanced_plates</name>
    <message>
        <source>The enhanced picture is not there any more; make it again to print it.</source>
        <translation>增强图片已不在；请重新生成以便打印。</translation>
    </message>
    <message>
        <source>The enhanced picture is left out: another frame helped to make it, and areas of such frames are redacted.</source>
        <translation>增强图片已略去：其生成借助了另一帧，而那些帧上有打码区域。</translation>
    </message>
</context>
<context>
    <name>inspector.report.evaluation</name>
    <message>
        <source>A continuous defect counts once. Grades run from {best}, the best, to {worst}.</source>
        <translation>连续缺陷计一次。等级从最好的 {best} 到 {worst}。</translation>
    </message>
    <message numerus="yes">
        <source>{n} runs of together {length:.1f} m are assessed.</source>
        <extracomment>One: {n} run of {length:.1f} m is assessed.</extracomment>
        <translation><numerusform>已评估 {n} 条管段，共 {length:.1f} m。</numerusform></translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Evaluation of all runs</source>
        <translation>全部管段的评价</translation>
    </message>
    <message>
        <source>No grade</source>
        <translation>无等级</translation>
    </message>
    <message>
        <source>All</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Defects by code and grade: {book}</source>
        <translation>按代码和等级统计的缺陷：{book}</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Runs by class</source>
        <translation>按等级统计的管段</translation>
    </message>
    <message>
        <source>Runs by RI</source>
        <translation>按 RI 统计的管段</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Runs by MI</source>
        <translation>按 MI 统计的管段</translation>
    </message>
</context>
<context>
    <name>inspector.report.facts</name>
    <message>
        <source>{model} (confidence {confidence}), accepted</source>
        <translation>{model}（置信度{confidence}），已接受</translation>
    </message>
    <message>
        <source>{model} (confidence {confidence}), edited by the inspector</source>
        <translation>{model}（置信度{confidence}），由检测人员编辑</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>{index}, about {minutes} min {seconds:.1f} s after the first</source>
        <translation>{index}，约在第一帧之后 {minutes} 分 {seconds:.1f} 秒</translation>
    </message>
    <message>
        <source>Enhanced by {model_title}: enhanced, not original evidence.</source>
        <translation>由 {model_title} 增强：增强图像，非原始证据。</translation>
    </message>
    <message>
        <source>{kind} (set by the inspector)</source>
        <translation>{kind}（由检测人员设定）</translation>
    </message>
    <message>
        <source>{name}, frame {index}</source>
        <translation>{name}，第 {index} 帧</translation>
    </message>
    <message>
        <source>bicubic interpolation</source>
        <translation>双三次插值</translation>
    </message>
    <message>
        <source>Width, {unit}</source>
        <translation>宽度，{unit}</translation>
    </message>
    <message>
        <source>on source</source>
        <translation>原图上</translation>
    </message>
    <message>
        <source>on enhanced</source>
        <translation>增强图上</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测量项</translation>
    </message>
    <message>
        <source>Length along the crack</source>
        <translation>沿裂缝长度</translation>
    </message>
    <message>
        <source>95 % is narrower than</source>
        <translation>95 % 窄于</translation>
    </message>
    <message>
        <source>Largest width</source>
        <translation>最大宽度</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Orientation in the picture</source>
        <translation>在图片中的方向</translation>
    </message>
    <message>
        <source>Branching points</source>
        <translation>分叉点</translation>
    </message>
    <message>
        <source>Defect class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>拍摄时间</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>In the picture</source>
        <translation>在图片中</translation>
    </message>
    <message>
        <source>x {left:.0f}, y {top:.0f} px (centre)</source>
        <translation>x {left:.0f}，y {top:.0f} px（中心）</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>发现者</translation>
    </message>
    <message>
        <source>the inspector</source>
        <translation>检测人员</translation>
    </message>
    <message>
        <source>a model, then the inspector</source>
        <translation>模型，之后由检测人员</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Length along the line</source>
        <translation>沿线长度</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>date {number}</source>
        <translation>日期 {number}</translation>
    </message>
</context>
<context>
    <name>inspector.report.flowables</name>
    <message>
        <source>No picture</source>
        <translation>无图片</translation>
    </message>
</context>
<context>
    <name>inspector.report.fonts</name>
    <message>
        <source>The font {file_name} of the reports cannot be read; reinstall the app.</source>
        <translation>报告字体 {file_name} 无法读取；请重新安装程序。</translation>
    </message>
</context>
<context>
    <name>inspector.report.land_facts</name>
    <message>
        <source>{offsets}, added before the division</source>
        <translation>{offsets}，在除法之前加上</translation>
    </message>
    <message>
        <source>{share} (counted on a picture {n} times smaller)</source>
        <translation>{share}（在缩小 {n} 倍的图片上统计）</translation>
    </message>
    <message>
        <source>{degrees}°, in the middle {text}</source>
        <translation>{degrees}°，中部 {text}</translation>
    </message>
    <message>
        <source>{area} m²</source>
        <translation>{area} m²</translation>
    </message>
    <message>
        <source>none: the values have no offset</source>
        <translation>无：数值没有偏移</translation>
    </message>
    <message>
        <source>column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>{area} km²</source>
        <translation>{area} km²</translation>
    </message>
    <message>
        <source>{area} ha</source>
        <translation>{area} ha</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>波段</translation>
    </message>
    <message>
        <source>Coordinate system</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <source>Transform</source>
        <translation>变换</translation>
    </message>
    <message>
        <source>Product id</source>
        <translation>产品标识</translation>
    </message>
    <message>
        <source>Product level</source>
        <translation>产品级别</translation>
    </message>
    <message>
        <source>Tile</source>
        <translation>分块</translation>
    </message>
    <message>
        <source>Acquired</source>
        <translation>获取时间</translation>
    </message>
    <message>
        <source>Super-resolved by</source>
        <translation>超分辨率模型</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>假定</translation>
    </message>
    <message>
        <source>Processing baseline</source>
        <translation>处理基线</translation>
    </message>
    <message>
        <source>Offset applied</source>
        <translation>已应用的偏移</translation>
    </message>
    <message>
        <source>not stated in the file</source>
        <translation>文件未说明</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>Area of the picture</source>
        <translation>影像面积</translation>
    </message>
    <message>
        <source>Clouds, as its metadata say</source>
        <translation>云量（据元数据）</translation>
    </message>
    <message>
        <source>Masked by scene classes (SCL)</source>
        <translation>由场景类别 (SCL) 屏蔽</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>无数据</translation>
    </message>
</context>
<context>
    <name>inspector.report.land_list</name>
    <message>
        <source>Object class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>中心</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Findings on the maps</source>
        <translation>地图上的对象</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>inspector.report.land_map</name>
    <message>
        <source>{degrees:.4f}° E</source>
        <translation>{degrees:.4f}° E</translation>
    </message>
    <message>
        <source>{degrees:.4f}° W</source>
        <translation>{degrees:.4f}° W</translation>
    </message>
    <message>
        <source>{degrees:.4f}° N</source>
        <translation>{degrees:.4f}° N</translation>
    </message>
    <message>
        <source>{degrees:.4f}° S</source>
        <translation>{degrees:.4f}° S</translation>
    </message>
    <message>
        <source>N</source>
        <translation>北</translation>
    </message>
</context>
<context>
    <name>inspector.report.land_pages</name>
    <message numerus="yes">
        <source>{n} findings on this map.</source>
        <extracomment>One: {n} finding on this map.</extracomment>
        <translation><numerusform>此地图上有 {n} 个对象。</numerusform></translation>
    </message>
    <message>
        <source>≈: middle lines of regions on a map in degrees, measured as if straight.</source>
        <translation>≈：以度为单位的地图上区域的中线，按直线计算。</translation>
    </message>
    <message>
        <source>Provenance of the maps</source>
        <translation>地图来源</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Outlines in the colours of their classes, numbers where there is room.</source>
        <translation>轮廓采用各类别的颜色，位置足够处标编号。</translation>
    </message>
    <message>
        <source>The arrow points to the north of the grid.</source>
        <translation>箭头指向网格北。</translation>
    </message>
    <message>
        <source>At the corners: latitude and longitude (WGS 84).</source>
        <translation>四角：纬度和经度 (WGS 84)。</translation>
    </message>
    <message>
        <source>Shown: {bands}.</source>
        <translation>显示：{bands}。</translation>
    </message>
    <message>
        <source>Areas are hidden.</source>
        <translation>部分区域已隐藏。</translation>
    </message>
    <message>
        <source>No findings were accepted on this map.</source>
        <translation>此地图上没有已接受的对象。</translation>
    </message>
    <message>
        <source>Area, m²</source>
        <translation>面积，m²</translation>
    </message>
    <message>
        <source>Area, ha</source>
        <translation>面积，ha</translation>
    </message>
    <message>
        <source>Area, km²</source>
        <translation>面积，km²</translation>
    </message>
    <message>
        <source>Length, km</source>
        <translation>长度，km</translation>
    </message>
    <message>
        <source>Area, px²</source>
        <translation>面积，px²</translation>
    </message>
    <message>
        <source>Length, px</source>
        <translation>长度，px</translation>
    </message>
    <message>
        <source>date {n}</source>
        <translation>日期 {n}</translation>
    </message>
    <message>
        <source>Grid: longitude and latitude, {system}.</source>
        <translation>网格：经度和纬度，{system}。</translation>
    </message>
    <message>
        <source>Grid: eastings and northings in metres, {system}.</source>
        <translation>网格：东坐标和北坐标，单位米，{system}。</translation>
    </message>
    <message>
        <source>The map itself is in degrees ({crs}).</source>
        <translation>地图本身以度为单位（{crs}）。</translation>
    </message>
    <message>
        <source>The file does not say where on earth this is: all measures are in px.</source>
        <translation>文件未说明其地理位置：所有测量值以 px 计。</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Super-resolution</source>
        <translation>超分辨率</translation>
    </message>
</context>
<context>
    <name>inspector.report.land_plates</name>
    <message>
        <source>As measured: {wide} × {high} px</source>
        <translation>实测：{wide} × {high} px</translation>
    </message>
    <message>
        <source>{stamp}. {scale} × {scale} by {name}</source>
        <translation>{stamp}。{scale} × {scale}，{name}</translation>
    </message>
    <message>
        <source>{coarse} m as measured, {fine} m enlarged</source>
        <translation>实测 {coarse} m，放大后 {fine} m</translation>
    </message>
    <message>
        <source>{scale} × {scale} pixels for each</source>
        <translation>每个像素放大为 {scale} × {scale}</translation>
    </message>
    <message>
        <source>{limit} and more</source>
        <translation>{limit} 及以上</translation>
    </message>
    <message>
        <source>How far the enlarged map, recorded again as the sensor would, is from what was measured (reflectance). Grey: nothing clear was measured.</source>
        <translation>放大地图按传感器方式再次记录后与实测值相差多少（反射率）。灰色：没有清晰的实测。</translation>
    </message>
    <message>
        <source>Enlarged part</source>
        <translation>放大的部分</translation>
    </message>
    <message>
        <source>{wide} × {high} px from column {x}, row {y}</source>
        <translation>{wide} × {high} px，自第 {x} 列、第 {y} 行</translation>
    </message>
    <message>
        <source>Differs from what was measured</source>
        <translation>与实测值之差</translation>
    </message>
    <message>
        <source>mean {mean}, median {median}, 95 % of the pixels below {p95} (reflectance; over the whole enlarged part, clear pixels; no reference is needed)</source>
        <translation>平均 {mean}，中位数 {median}，95 % 的像素低于 {p95}（反射率；整个放大部分的清晰像素；无需参考）</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>提示</translation>
    </message>
</context>
<context>
    <name>inspector.report.land_sums</name>
    <message numerus="yes">
        <source>findings on land</source>
        <extracomment>One: finding on land</extracomment>
        <translation><numerusform>对象</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>classes</source>
        <extracomment>One: class</extracomment>
        <translation><numerusform>类别</numerusform></translation>
    </message>
    <message>
        <source>area of the findings</source>
        <translation>对象面积</translation>
    </message>
    <message numerus="yes">
        <source>maps</source>
        <extracomment>One: map</extracomment>
        <translation><numerusform>地图</numerusform></translation>
    </message>
</context>
<context>
    <name>inspector.report.layout</name>
    <message>
        <source>Page {page} of {count}</source>
        <translation>第 {page} 页，共 {count} 页</translation>
    </message>
</context>
<context>
    <name>inspector.report.method</name>
    <message>
        <source>{stamp}: enhanced pictures were enlarged by a model, which adds detail that fits what it learnt. They are shown beside the source and were not measured in its place.</source>
        <translation>{stamp}：增强图片由模型放大，模型添加了与其所学相符的细节。增强图与原图并列显示，测量不在增强图上进行。</translation>
    </message>
    <message>
        <source>{stamp}: a model that restores shows what the surface would look like without damage. What differs from that by more than a threshold was suggested; mode and guards stand beside the model. Findings were measured on the original pictures.</source>
        <translation>{stamp}：复原模型显示无损时表面的样子。与之相差超过阈值的内容作为建议提出；方式和保护条件见模型一栏。缺陷在原图上测量。</translation>
    </message>
    <message>
        <source>Cracks are outlined on the original pictures. Length runs along the centre line (skeleton) of the outline; widths are taken perpendicular to it. A crack that was drawn as a line has a length and no width. Mean, 95th percentile and largest width are those of one finding. The largest width is a single place and is marked on the picture.</source>
        <translation>裂缝在原图上勾画。长度沿轮廓中线（骨架）计；宽度垂直于中线。画成线的裂缝有长度而无宽度。平均宽度、95 百分位和最大宽度均为单个缺陷的值。最大宽度是图片上标出的一处。</translation>
    </message>
    <message>
        <source>Longitudinal cracks run within 20° of the driving direction, transverse ones within 20° of its perpendicular (after AASHTO R 85); cracks that branch and are much longer than they reach are a pattern. The inspector may override the type. Severity follows from the mean width.</source>
        <translation>与行车方向夹角 20° 以内为纵向裂缝，与其垂直方向夹角 20° 以内为横向裂缝（据 AASHTO R 85）；有分叉且长度远大于其范围的为网状。类型可由检测人员更改。严重程度由平均宽度得出。</translation>
    </message>
    <message>
        <source>A model only suggests. Every finding in this report was drawn or accepted by a person.</source>
        <translation>模型只提出建议。本报告中的每个缺陷都由人绘制或接受。</translation>
    </message>
    <message>
        <source>Observations are coded on the original frames by the book named in the head of each run. A grade follows from the rule of the book unless the inspector set it; then the reason is printed. Clock positions run from 1 to 12 with 12 at the top, seen in the direction of travel.</source>
        <translation>观测在原始帧上按各管段表头所列代码表编码。等级由代码表规则得出，除非由检测人员设定，此时印出原因。时钟位置为 1 至 12，12 在上方，沿行进方向看。</translation>
    </message>
    <message>
        <source>Millimetres follow from the ring: the circle of the pipe's wall at the distance of the place, whose diameter is the pipe's. Sizes across are valid for what lies in the plane of the ring, the length along the wall for what is on the wall. On the wall away from the ring a picture gives no length.</source>
        <translation>毫米值由圆环得出：圆环是该处距离上的管壁圆，其直径即管径。横向尺寸适用于圆环平面内的内容，沿壁长度适用于管壁上的内容。在离开圆环的管壁上，图片不能给出长度。</translation>
    </message>
    <message>
        <source>A chainage marked est. was estimated and not read from a counter.</source>
        <translation>标有“估”的距离为估算，并非计数器读数。</translation>
    </message>
    <message>
        <source>On maps, areas are those of the pixels by the coordinate system of the file; lengths run along the middle lines of regions and along drawn lines. In a projected system they are those of its plane, in degrees those of the ellipsoid.</source>
        <translation>在地图上，面积按文件坐标系由像素得出；长度沿区域中线和所画的线。投影坐标系中为其平面上的值，以度为单位时为椭球面上的值。</translation>
    </message>
    <message>
        <source>Super-resolved maps are what a model holds likely and not a measurement. How far one is from what was measured is said by recording it again as the sensor would; that needs no reference and does not prove its details.</source>
        <translation>超分辨率地图是模型认为可能的样子，并非实测。将其按传感器方式再次记录即可知与实测相差多少；这不需要参考，也不能证明其细节。</translation>
    </message>
    <message>
        <source>Every finding on a map was drawn or accepted by a person.</source>
        <translation>地图上的每个对象都由人绘制或接受。</translation>
    </message>
</context>
<context>
    <name>inspector.report.model_scores</name>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>留出集</translation>
    </message>
    <message>
        <source>rendered</source>
        <translation>渲染</translation>
    </message>
    <message>
        <source>rendered pipes</source>
        <translation>渲染管道</translation>
    </message>
    <message>
        <source>rendered land</source>
        <translation>渲染地面</translation>
    </message>
    <message>
        <source>bicubic of the mean</source>
        <translation>均值的双三次插值</translation>
    </message>
    <message>
        <source>reference none</source>
        <translation>无参考</translation>
    </message>
    <message>
        <source>reference 1x</source>
        <translation>1x 参考</translation>
    </message>
    <message>
        <source>reference 2x</source>
        <translation>2x 参考</translation>
    </message>
    <message>
        <source>reference 4x</source>
        <translation>4x 参考</translation>
    </message>
    <message>
        <source>native</source>
        <translation>原始尺寸</translation>
    </message>
    <message>
        <source>code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>暗</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>masks that fit</source>
        <translation>吻合的掩膜</translation>
    </message>
    <message>
        <source>PSNR after levelling</source>
        <translation>PSNR（校平后）</translation>
    </message>
    <message>
        <source>PSNR, colours</source>
        <translation>PSNR，彩色</translation>
    </message>
    <message>
        <source>PSNR, brightness</source>
        <translation>PSNR，亮度</translation>
    </message>
    <message>
        <source>SSIM after levelling</source>
        <translation>SSIM（校平后）</translation>
    </message>
    <message>
        <source>SSIM, colours</source>
        <translation>SSIM，彩色</translation>
    </message>
    <message>
        <source>SSIM, brightness</source>
        <translation>SSIM，亮度</translation>
    </message>
    <message>
        <source>LPIPS, smaller is more alike</source>
        <translation>LPIPS，越小越相似</translation>
    </message>
</context>
<context>
    <name>inspector.report.observation_table</name>
    <message>
        <source>Chainage</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>观测</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>量值</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>The photo of an observation has its number and is on the page named.</source>
        <translation>观测的照片与其编号相同，位于所列页码。</translation>
    </message>
    <message>
        <source>about {time} · {index}</source>
        <translation>约 {time} · {index}</translation>
    </message>
    <message>
        <source>Time, frame</source>
        <translation>时间、帧</translation>
    </message>
    <message>
        <source>est.: the chainage was estimated, not read from a counter.</source>
        <translation>估：距离为估算，并非计数器读数。</translation>
    </message>
    <message>
        <source>*: the grade was set by the inspector; the reason is with the photo.</source>
        <translation>*：等级由检测人员设定；原因见照片处。</translation>
    </message>
    <message>
        <source>D: tightness, S: stability, B: operation.</source>
        <translation>D：密封性，S：稳定性，B：运行性。</translation>
    </message>
    <message>
        <source>Frames count from 0; the times are those of the recording.</source>
        <translation>帧号从 0 起；时间为录像时间。</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>逐步计算</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>With the numbers put in</source>
        <translation>代入数值</translation>
    </message>
    <message>
        <source>No observation is coded in this run.</source>
        <translation>此管段没有编码的观测。</translation>
    </message>
    <message>
        <source>Photo on page</source>
        <translation>照片页码</translation>
    </message>
    <message>
        <source>not in the code book</source>
        <translation>不在代码表中</translation>
    </message>
    <message>
        <source>at a joint</source>
        <translation>位于接口</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>inspector.report.pages</name>
    <message>
        <source>{name} cannot be shown; make the preview again.</source>
        <translation>{name} 无法显示；请重新生成预览。</translation>
    </message>
</context>
<context>
    <name>inspector.report.pdf</name>
    <message>
        <source>Observations</source>
        <translation>观测</translation>
    </message>
    <message>
        <source>Map findings</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Statement and signatures</source>
        <translation>声明与签名</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Pavement section</source>
        <translation>路段</translation>
    </message>
    <message>
        <source>Map of the section</source>
        <translation>路段地图</translation>
    </message>
    <message>
        <source>Strip of the section</source>
        <translation>路段展开图</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Appendix: method, settings, models, files</source>
        <translation>附录：方法、设置、模型、文件</translation>
    </message>
    <message>
        <source>A text is too long to be laid out; shorten the longest note or name.</source>
        <translation>一段文字过长，无法排版；请缩短最长的备注或名称。</translation>
    </message>
</context>
<context>
    <name>inspector.report.pictures</name>
    <message>
        <source>This picture could not be read.</source>
        <translation>此图片无法读取。</translation>
    </message>
</context>
<context>
    <name>inspector.report.pipe_drawing</name>
    <message>
        <source>A flag has the number of the observation, which is that of its photo, and the code. Bars below the pipe are continuous defects; a broken line marks an estimated chainage.</source>
        <translation>旗标上为观测编号（与其照片编号相同）和代码。管道下方的条为连续缺陷；虚线表示估算的距离。</translation>
    </message>
    <message>
        <source>flow</source>
        <translation>水流</translation>
    </message>
    <message>
        <source>Grade {grade}</source>
        <translation>等级 {grade}</translation>
    </message>
</context>
<context>
    <name>inspector.report.plate_facts</name>
    <message>
        <source>{index}, {minutes} min {seconds:.1f} s after the first</source>
        <translation>{index}，第一帧之后 {minutes} 分 {seconds:.1f} 秒</translation>
    </message>
    <message>
        <source>{mark}, ends at {chainage} (observation {number})</source>
        <translation>{mark}，止于 {chainage}（观测 {number}）</translation>
    </message>
    <message>
        <source>{mark}, its end is not coded</source>
        <translation>{mark}，其终点未编码</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>影像</translation>
    </message>
    <message>
        <source>tightness</source>
        <translation>密封性</translation>
    </message>
    <message>
        <source>stability</source>
        <translation>稳定性</translation>
    </message>
    <message>
        <source>operation</source>
        <translation>运行性</translation>
    </message>
    <message>
        <source>{arc_mm:.0f} mm along the wall</source>
        <translation>沿壁 {arc_mm:.0f} mm</translation>
    </message>
    <message>
        <source>Measured by</source>
        <translation>测量方式</translation>
    </message>
    <message>
        <source>{method}; {mm_per_px:.3g} mm/px there</source>
        <translation>{method}；该处 {mm_per_px:.3g} mm/px</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Continuous</source>
        <translation>连续</translation>
    </message>
    <message>
        <source>At a joint</source>
        <translation>位于接口</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>{across:.0f} × {upright:.0f} mm in the plane of the ring</source>
        <translation>圆环平面内 {across:.0f} × {upright:.0f} mm</translation>
    </message>
</context>
<context>
    <name>inspector.report.plates</name>
    <message>
        <source>Source, areas hidden</source>
        <translation>原图，区域已隐藏</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>{scale} × {scale} by {model}</source>
        <translation>{scale} × {scale}，{model}</translation>
    </message>
    <message>
        <source>The whole frame</source>
        <translation>整帧</translation>
    </message>
    <message>
        <source>dashed: the ring for sizes</source>
        <translation>虚线：用于尺寸的圆环</translation>
    </message>
    <message>
        <source>weights SHA-256 {digits}…</source>
        <translation>权重 SHA-256 {digits}…</translation>
    </message>
    <message>
        <source>reference: {name}</source>
        <translation>参考：{name}</translation>
    </message>
    <message>
        <source>no reference</source>
        <translation>无参考</translation>
    </message>
    <message>
        <source>areas hidden</source>
        <translation>区域已隐藏</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>inspector.report.plot_file</name>
    <message>
        <source>Plots are SVG, PNG or CSV files; end {name} in {suffixes}.</source>
        <translation>图表为 SVG、PNG 或 CSV 文件；请使 {name} 以 {suffixes} 结尾。</translation>
    </message>
</context>
<context>
    <name>inspector.report.plots</name>
    <message>
        <source>Mean width, {unit}</source>
        <translation>平均宽度，{unit}</translation>
    </message>
    <message>
        <source>low up to {limit:g} {unit}</source>
        <translation>低，至 {limit:g} {unit}</translation>
    </message>
    <message>
        <source>moderate up to {limit:g} {unit}</source>
        <translation>中，至 {limit:g} {unit}</translation>
    </message>
</context>
<context>
    <name>inspector.report.project_facts</name>
    <message>
        <source>Contractor</source>
        <translation>承包单位</translation>
    </message>
    <message>
        <source>Designer</source>
        <translation>设计单位</translation>
    </message>
    <message>
        <source>Builder</source>
        <translation>施工单位</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>监理单位</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>检测目的</translation>
    </message>
    <message>
        <source>Standards</source>
        <translation>依据标准</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>检测设备</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>天气</translation>
    </message>
    <message>
        <source>Report issued on</source>
        <translation>报告签发日期</translation>
    </message>
    <message>
        <source>Certificate no.</source>
        <translation>证书编号</translation>
    </message>
</context>
<context>
    <name>inspector.report.reading</name>
    <message>
        <source>{name} is not the file that was inspected: its content has changed; find the original with “Find missing pictures”.</source>
        <translation>{name} 不是检测时的文件：其内容已改变；请用“查找丢失的图片”找回原文件。</translation>
    </message>
    <message>
        <source>{name} is a photo and has no frame {index}; mark the place on the right picture.</source>
        <translation>{name} 是照片，没有第 {index} 帧；请在正确的图片上标记。</translation>
    </message>
</context>
<context>
    <name>inspector.report.road_pages</name>
    <message numerus="yes">
        <source>{n} pictures, {affected} with findings</source>
        <extracomment>One: {n} picture, {affected} with findings</extracomment>
        <translation><numerusform>{n} 张图片，{affected} 张有缺陷</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Widths of {n} findings</source>
        <extracomment>One: Width of {n} finding</extracomment>
        <translation><numerusform>{n} 个缺陷的宽度</numerusform></translation>
    </message>
    <message>
        <source>not known: all measures are in pixels</source>
        <translation>未知：所有测量值以像素计</translation>
    </message>
    <message>
        <source>{low} to {high} mm</source>
        <translation>{low} 至 {high} mm</translation>
    </message>
    <message>
        <source>Types by direction and branching (after AASHTO R 85).</source>
        <translation>类型按方向和分叉划分（据 AASHTO R 85）。</translation>
    </message>
    <message>
        <source>Mean width, px</source>
        <translation>平均宽度，px</translation>
    </message>
    <message>
        <source>Largest width, px</source>
        <translation>最大宽度，px</translation>
    </message>
    <message>
        <source>all severities</source>
        <translation>全部程度</translation>
    </message>
    <message>
        <source>picture {n}</source>
        <translation>图片 {n}</translation>
    </message>
    <message>
        <source>One frame for each picture, in their order, turned so that the driving direction runs to the right. Findings lie where they are in the picture; below stand their numbers.</source>
        <translation>每张图片一格，按顺序排列，旋转使行车方向向右。缺陷位于其在图片中的位置；下方为编号。</translation>
    </message>
    <message>
        <source>Damage by type and severity</source>
        <translation>按类型和严重程度统计的病害</translation>
    </message>
    <message>
        <source>Pixel on the road (GSD)</source>
        <translation>路面像素大小 (GSD)</translation>
    </message>
    <message numerus="yes">
        <source>not known of {n} pictures</source>
        <extracomment>One: not known of {n} picture</extracomment>
        <translation><numerusform>{n} 张图片未知</numerusform></translation>
    </message>
    <message>
        <source>Nothing is graded: no severity bands were chosen.</source>
        <translation>未分级：未选择严重程度分级。</translation>
    </message>
    <message>
        <source>Severity by {name}: low up to {low:g} mm mean width, moderate up to {moderate:g} mm, high above.</source>
        <translation>严重程度按 {name}：平均宽度至 {low:g} mm 为低，至 {moderate:g} mm 为中，更大为高。</translation>
    </message>
    <message>
        <source>Extent: length per area of all pictures with a scale, also those without findings. What two pictures show counts twice in both. Mean width: weighted by length.</source>
        <translation>密度：长度除以所有有比例图片的面积，包括无缺陷的图片。两张图片都显示的内容在两者中都计入。平均宽度：按长度加权。</translation>
    </message>
    <message>
        <source>Length, m</source>
        <translation>长度，m</translation>
    </message>
    <message>
        <source>Mean width, mm</source>
        <translation>平均宽度，mm</translation>
    </message>
    <message>
        <source>Largest width, mm</source>
        <translation>最大宽度，mm</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <source>The chainage of the pictures is not known: they are counted.</source>
        <translation>图片的里程未知：按序计数。</translation>
    </message>
    <message>
        <source>No findings were accepted.</source>
        <translation>没有已接受的缺陷。</translation>
    </message>
    <message>
        <source>Road chainage</source>
        <translation>桩号</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} 至 {end}</translation>
    </message>
    <message>
        <source>upwards in the pictures</source>
        <translation>在图片中向上</translation>
    </message>
    <message>
        <source>to the right in the pictures</source>
        <translation>在图片中向右</translation>
    </message>
    <message>
        <source>Survey date</source>
        <translation>调查日期</translation>
    </message>
    <message>
        <source>Pictures taken</source>
        <translation>图片拍摄时间</translation>
    </message>
    <message>
        <source>Vehicle or camera</source>
        <translation>车辆或相机</translation>
    </message>
    <message>
        <source>Area in the pictures</source>
        <translation>图片中的面积</translation>
    </message>
    <message>
        <source>Extent, m/m²</source>
        <translation>密度，m/m²</translation>
    </message>
    <message>
        <source>Above: the way from the first picture, by the positions of the cameras.</source>
        <translation>上方：自第一张图片起的行程，按相机位置。</translation>
    </message>
    <message>
        <source>Above: the chainage at which the section begins, and the way from there by the positions of the cameras.</source>
        <translation>上方：路段起点的里程，以及由此按相机位置的行程。</translation>
    </message>
    <message>
        <source>On pictures without a scale</source>
        <translation>在没有比例的图片上</translation>
    </message>
</context>
<context>
    <name>inspector.report.run_facts</name>
    <message>
        <source>Run {name}</source>
        <translation>管段 {name}</translation>
    </message>
    <message>
        <source>{count}: {first} to {last}</source>
        <translation>{count}：{first} 至 {last}</translation>
    </message>
    <message>
        <source>Pipe reference</source>
        <translation>管段编号</translation>
    </message>
    <message>
        <source>Start manhole</source>
        <translation>起始井</translation>
    </message>
    <message>
        <source>End manhole</source>
        <translation>终止井</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>District</source>
        <translation>行政区</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>断面</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>材质</translation>
    </message>
    <message>
        <source>Lining</source>
        <translation>内衬</translation>
    </message>
    <message>
        <source>Length of a pipe</source>
        <translation>管节长度</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>壁厚</translation>
    </message>
    <message>
        <source>Length of the run</source>
        <translation>管段长度</translation>
    </message>
    <message>
        <source>Surveyed length</source>
        <translation>检测长度</translation>
    </message>
    <message>
        <source>Depth at the start</source>
        <translation>起点埋深</translation>
    </message>
    <message>
        <source>Depth at the end</source>
        <translation>终点埋深</translation>
    </message>
    <message>
        <source>Year laid</source>
        <translation>敷设年代</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Reference point</source>
        <translation>基准点</translation>
    </message>
    <message>
        <source>Pre-cleaned</source>
        <translation>已预清洗</translation>
    </message>
    <message>
        <source>Flow control</source>
        <translation>水流控制</translation>
    </message>
    <message>
        <source>Angle of view</source>
        <translation>视场角</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>介质</translation>
    </message>
    <message>
        <source>Kind of area</source>
        <translation>地区类型</translation>
    </message>
    <message>
        <source>Soil</source>
        <translation>土质</translation>
    </message>
    <message numerus="yes">
        <source>{n} frames</source>
        <extracomment>One: {n} frame</extracomment>
        <translation><numerusform>{n} 帧</numerusform></translation>
    </message>
    <message>
        <source>{mean_rate_hz:.4g} per second</source>
        <translation>每秒 {mean_rate_hz:.4g}</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} 分 {seconds} 秒</translation>
    </message>
    <message>
        <source>with the flow</source>
        <translation>顺流</translation>
    </message>
    <message>
        <source>against the flow</source>
        <translation>逆流</translation>
    </message>
    <message>
        <source>circular</source>
        <translation>圆形</translation>
    </message>
    <message>
        <source>egg</source>
        <translation>蛋形</translation>
    </message>
    <message>
        <source>box</source>
        <translation>矩形</translation>
    </message>
    <message>
        <source>QV (zoom camera at the manhole)</source>
        <translation>QV（管道潜望镜）</translation>
    </message>
    <message>
        <source>CCTV (camera in the pipe)</source>
        <translation>CCTV（管内摄像）</translation>
    </message>
    <message>
        <source>on foot</source>
        <translation>人工步入</translation>
    </message>
    <message>
        <source>sonar</source>
        <translation>声呐</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>concrete</source>
        <translation>混凝土</translation>
    </message>
    <message>
        <source>clay</source>
        <translation>陶土</translation>
    </message>
    <message>
        <source>brick</source>
        <translation>砖</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>not filled in</source>
        <translation>未填写</translation>
    </message>
</context>
<context>
    <name>inspector.report.run_map</name>
    <message>
        <source>Start</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>End</source>
        <translation>终点</translation>
    </message>
</context>
<context>
    <name>inspector.report.run_pages</name>
    <message numerus="yes">
        <source>{n} pictures are shown enhanced beside the source. {stamp}: a model made the detail. What is seen on an enhanced picture alone was not observed.</source>
        <extracomment>One: {n} picture is shown enhanced beside the source. {stamp}: a model made the detail. What is seen on an enhanced picture alone was not observed.</extracomment>
        <translation><numerusform>{n} 张图片在原图旁显示增强图。{stamp}：细节由模型生成。仅在增强图上可见的内容不作为观测。</numerusform></translation>
    </message>
    <message>
        <source>Drawing of the run</source>
        <translation>管段示意图</translation>
    </message>
</context>
<context>
    <name>inspector.report.run_summary</name>
    <message>
        <source>Pipe run</source>
        <translation>管段</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>最差</translation>
    </message>
    <message>
        <source>{verdict}, by {book}</source>
        <translation>{verdict}，按 {book}</translation>
    </message>
    <message>
        <source>Pipe runs</source>
        <translation>管段</translation>
    </message>
</context>
<context>
    <name>inspector.report.run_tables</name>
    <message>
        <source>Structural defects</source>
        <translation>结构性缺陷</translation>
    </message>
    <message>
        <source>Functional defects</source>
        <translation>功能性缺陷</translation>
    </message>
    <message>
        <source>{start} to {end:.2f} m</source>
        <translation>{start} 至 {end:.2f} m</translation>
    </message>
    <message>
        <source>Size, material</source>
        <translation>尺寸、材质</translation>
    </message>
    <message>
        <source>Surveyed</source>
        <translation>检测长度</translation>
    </message>
    <message>
        <source>Structural state of the runs</source>
        <translation>管段结构性状况</translation>
    </message>
    <message>
        <source>Functional state of the runs</source>
        <translation>管段功能性状况</translation>
    </message>
</context>
<context>
    <name>inspector.report.statement</name>
    <message>
        <source>Pictures that are marked as enhanced were changed by a model. They are shown for orientation and are no original evidence.</source>
        <translation>标为增强的图片经模型改动，仅供参考，不是原始证据。</translation>
    </message>
    <message>
        <source>The report is valid only as a whole, with all of its pages, and once it is signed.</source>
        <translation>本报告须完整、含全部页面并经签字后方为有效。</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>职责</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>This report is valid only for what it lists, in the state in which it was on the day of the inspection.</source>
        <translation>本报告仅对所列内容在检测当日的状况有效。</translation>
    </message>
    <message>
        <source>This report is valid only for the listed runs, in the state in which they were on the day of their inspection.</source>
        <translation>本报告仅对所列管段在检测当日的状况有效。</translation>
    </message>
    <message>
        <source>What was hidden by water, deposits or darkness could not be seen and is not assessed.</source>
        <translation>被水、沉积物或黑暗遮蔽而不可见的部分未作评估。</translation>
    </message>
    <message>
        <source>This report is valid only for the listed sections, in the state in which they were on the day of the inspection.</source>
        <translation>本报告仅对所列路段在检测当日的状况有效。</translation>
    </message>
    <message>
        <source>What was covered or lay outside the pictures is not assessed.</source>
        <translation>被遮盖或在图片之外的部分未作评估。</translation>
    </message>
    <message>
        <source>This report is valid only for the listed areas and dates.</source>
        <translation>本报告仅对所列区域和日期有效。</translation>
    </message>
    <message>
        <source>Super-resolved pictures show what a model takes for likely. Nothing is to be measured on them as on a survey.</source>
        <translation>超分辨率图片显示模型认为可能的样子，不得作为测绘依据进行量测。</translation>
    </message>
    <message>
        <source>What was covered by clouds or their shadows is not assessed.</source>
        <translation>被云或云影遮盖的部分未作评估。</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>声明</translation>
    </message>
    <message>
        <source>Inspected by</source>
        <translation>检测</translation>
    </message>
</context>
<context>
    <name>inspector.report.suggested</name>
    <message>
        <source>low confidence</source>
        <translation>低置信度</translation>
    </message>
    <message>
        <source>medium confidence</source>
        <translation>中置信度</translation>
    </message>
    <message>
        <source>high confidence</source>
        <translation>高置信度</translation>
    </message>
    <message>
        <source>Suggested by</source>
        <translation>建议者</translation>
    </message>
    <message>
        <source>What the person did</source>
        <translation>人员的处理</translation>
    </message>
    <message>
        <source>These observations were suggested by a model and accepted by a person. A model only shows a place; code and grade are the person's or follow from the rule of the book. Suggestions that nobody accepted are not in this report.</source>
        <translation>这些观测由模型提出并经人接受。模型只指出位置；代码和等级由人给出或由代码表规则得出。无人接受的建议不在本报告中。</translation>
    </message>
    <message>
        <source>a model that is not named</source>
        <translation>未注明的模型</translation>
    </message>
    <message>
        <source>accepted after editing the outline</source>
        <translation>编辑轮廓后接受</translation>
    </message>
    <message>
        <source>accepted as it was</source>
        <translation>按原样接受</translation>
    </message>
    <message>
        <source>Suggested by models, accepted by a person</source>
        <translation>由模型提出、经人接受</translation>
    </message>
</context>
<context>
    <name>inspector.report.summary</name>
    <message>
        <source>Start {north:.6f}°, {east:.6f}° · end {last_north:.6f}°, {last_east:.6f}° (latitude, longitude)</source>
        <translation>起点 {north:.6f}°，{east:.6f}° · 终点 {last_north:.6f}°，{last_east:.6f}°（纬度、经度）</translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures inspected.</source>
        <extracomment>One: {n} picture inspected.</extracomment>
        <translation><numerusform>检测了 {n} 张图片。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} findings on maps accepted.</source>
        <extracomment>One: {n} finding on maps accepted.</extracomment>
        <translation><numerusform>接受了 {n} 个对象。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} findings accepted.</source>
        <extracomment>One: {n} finding accepted.</extracomment>
        <translation><numerusform>接受了 {n} 个缺陷。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>They are on {n} pictures.</source>
        <extracomment>One: They are on {n} picture.</extracomment>
        <translation><numerusform>位于 {n} 张图片上。</numerusform></translation>
    </message>
    <message>
        <source>The observations in pipes are counted by themselves.</source>
        <translation>管道中的观测另行统计。</translation>
    </message>
    <message numerus="yes">
        <source>{n} suggestions were rejected (see the appendix).</source>
        <extracomment>One: {n} suggestion was rejected (see the appendix).</extracomment>
        <translation><numerusform>{n} 条建议被驳回（见附录）。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} suggestions were not judged and are not reported.</source>
        <extracomment>One: {n} suggestion was not judged and is not reported.</extracomment>
        <translation><numerusform>{n} 条建议未判定，不在报告中。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} accepted findings of other kinds are left out of this template.</source>
        <extracomment>One: {n} accepted finding of another kind is left out of this template.</extracomment>
        <translation><numerusform>{n} 个已接受的其他类缺陷不在此模板中。</numerusform></translation>
    </message>
    <message>
        <source>No picture has a scale: all measures are in pixels.</source>
        <translation>没有图片有比例：所有测量值以像素计。</translation>
    </message>
    <message numerus="yes">
        <source>{known} of {n} pictures have a position.</source>
        <extracomment>One: {known} of {n} picture has a position.</extracomment>
        <translation><numerusform>{n} 张图片中有 {known} 张带位置。</numerusform></translation>
    </message>
    <message>
        <source>The line joins them in their order and is {length} m long.</source>
        <translation>连线按顺序连接它们，长 {length} m。</translation>
    </message>
    <message>
        <source>A mark shows the highest severity on a picture; beside it stand the numbers of its findings, where there is room.</source>
        <translation>标记显示图片上的最高严重程度；旁边在位置足够处标出缺陷编号。</translation>
    </message>
    <message>
        <source>Positions as the cameras wrote them (WGS 84); north is up.</source>
        <translation>位置按相机记录 (WGS 84)；上方为北。</translation>
    </message>
    <message>
        <source>Findings {numbers}</source>
        <translation>缺陷 {numbers}</translation>
    </message>
    <message>
        <source>No findings</source>
        <translation>无缺陷</translation>
    </message>
    <message numerus="yes">
        <source>{n} findings are on pictures without scale: they are measured in pixels and not part of the lengths in metres.</source>
        <extracomment>One: {n} finding is on a picture without scale: it is measured in pixels and not part of the lengths in metres.</extracomment>
        <translation><numerusform>{n} 个缺陷位于没有比例的图片上：以像素测量，不计入以米计的长度。</numerusform></translation>
    </message>
</context>
<context>
    <name>inspector.report.tables</name>
    <message>
        <source>not graded</source>
        <translation>未分级</translation>
    </message>
    <message>
        <source>Longitudinal</source>
        <translation>纵向</translation>
    </message>
    <message>
        <source>Transverse</source>
        <translation>横向</translation>
    </message>
    <message>
        <source>Diagonal</source>
        <translation>斜向</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>网状</translation>
    </message>
    <message>
        <source>Longitudinal crack</source>
        <translation>纵向裂缝</translation>
    </message>
    <message>
        <source>Transverse crack</source>
        <translation>横向裂缝</translation>
    </message>
    <message>
        <source>Diagonal crack</source>
        <translation>斜向裂缝</translation>
    </message>
    <message>
        <source>Pattern crack</source>
        <translation>网状裂缝</translation>
    </message>
    <message>
        <source>Crack</source>
        <translation>裂缝</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>缺陷</translation>
    </message>
</context>
<context>
    <name>inspector.standards.book</name>
    <message>
        <source>{title} has no code {clipped}; choose another code.</source>
        <translation>{title} 没有代码 {clipped}；请选择其他代码。</translation>
    </message>
    <message>
        <source>The row {name} of {title} has not been checked against the standard; confirm it in the code book first.</source>
        <translation>{title} 的条目 {name} 未与标准核对；请先在代码表中确认。</translation>
    </message>
    <message>
        <source>The code table {title} does not add to {title_2}; set extends to "{id}" or import it as a book of its own.</source>
        <translation>代码表 {title} 不是对 {title_2} 的补充；请将 extends 设为 "{id}"，或作为独立代码表导入。</translation>
    </message>
    <message>
        <source>The code table {title} grades from {best} to {worst}, but {title_2} from {best_2} to {worst_2}; correct the table.</source>
        <translation>代码表 {title} 的等级从 {best} 到 {worst}，而 {title_2} 从 {best_2} 到 {worst_2}；请改正该表。</translation>
    </message>
</context>
<context>
    <name>inspector.standards.book_csv</name>
    <message>
        <source>no line begins with the column code</source>
        <translation>没有以 code 列开头的行</translation>
    </message>
    <message>
        <source>the column {name} is not known</source>
        <translation>列 {name} 未知</translation>
    </message>
    <message>
        <source>a column is there twice</source>
        <translation>有一列重复</translation>
    </message>
    <message>
        <source>its cells cannot be told apart</source>
        <translation>其单元格无法区分</translation>
    </message>
    <message>
        <source>line {number} is not a name and a value</source>
        <translation>第 {number} 行不是名称和值</translation>
    </message>
    <message>
        <source>line {number} has more cells than columns</source>
        <translation>第 {number} 行的单元格多于列数</translation>
    </message>
    <message>
        <source>line {number} gives {name} another {field}</source>
        <translation>第 {number} 行为 {name} 给出另一个 {field}</translation>
    </message>
</context>
<context>
    <name>inspector.standards.book_file</name>
    <message>
        <source>at most 32 small letters, digits, dots and hyphens</source>
        <translation>最多 32 个小写字母、数字、点和连字符</translation>
    </message>
    <message>
        <source>a list of at least one code</source>
        <translation>至少含一个代码的列表</translation>
    </message>
    <message>
        <source>1 to 8 capital letters and digits</source>
        <translation>1 至 8 个大写字母和数字</translation>
    </message>
    <message>
        <source>true where there are no letters</source>
        <translation>没有字母处为 true</translation>
    </message>
    <message>
        <source>a list without repetitions</source>
        <translation>没有重复的列表</translation>
    </message>
    <message>
        <source>a list of quantities for letters that the code has</source>
        <translation>代码所具字母的量值列表</translation>
    </message>
    <message>
        <source>a list with one grade more than there are limits</source>
        <translation>等级比界限多一个的列表</translation>
    </message>
    <message>
        <source>larger than least</source>
        <translation>大于 least</translation>
    </message>
    <message>
        <source>zero or more</source>
        <translation>零或更大</translation>
    </message>
    <message>
        <source>a code that is not in the table yet</source>
        <translation>表中尚无的代码</translation>
    </message>
    <message>
        <source>a table with the source {source} of {code}</source>
        <translation>一个表，含 {code} 的来源 {source}</translation>
    </message>
    <message>
        <source>a list with every letter that can follow {letter}</source>
        <translation>含 {letter} 之后每个可用字母的列表</translation>
    </message>
    <message>
        <source>a list of rules for letters that the code has</source>
        <translation>代码所具字母的规则列表</translation>
    </message>
    <message>
        <source>one capital letter or digit that is not in the list yet</source>
        <translation>列表中尚无的一个大写字母或数字</translation>
    </message>
    <message>
        <source>different from those before</source>
        <translation>与之前的不同</translation>
    </message>
</context>
<context>
    <name>inspector.standards.books</name>
    <message>
        <source>The code table {title} adds to {book}, which is not there; import that book first.</source>
        <translation>代码表 {title} 是对 {book} 的补充，而后者不存在；请先导入那个表。</translation>
    </message>
</context>
<context>
    <name>inspector.standards.cjj181</name>
    <message>
        <source>soil; 0 if F = 0</source>
        <translation>土质；F = 0 时为 0</translation>
    </message>
    <message>
        <source>area; 0 if {why}</source>
        <translation>地区；{why} 时为 0</translation>
    </message>
    <message>
        <source>bore; 0 if {why}</source>
        <translation>管径；{why} 时为 0</translation>
    </message>
    <message>
        <source>{title} has no score for grade {grade} of {code}; correct the grade of the observation.</source>
        <translation>{title} 没有 {code} 等级 {grade} 的分值；请改正观测的等级。</translation>
    </message>
    <message>
        <source>F = 0</source>
        <translation>F = 0</translation>
    </message>
</context>
<context>
    <name>inspector.standards.cjj181_condition</name>
    <message>
        <source>defects up to {joined_to_m} m apart are one</source>
        <translation>间距不超过 {joined_to_m} m 的缺陷合为一处</translation>
    </message>
    <message>
        <source>no defects</source>
        <translation>无缺陷</translation>
    </message>
    <message>
        <source>of {count} defects</source>
        <translation>共 {count} 处缺陷</translation>
    </message>
</context>
<context>
    <name>inspector.standards.crosswalk</name>
    <message>
        <source>a list of at least one row</source>
        <translation>至少含一行的列表</translation>
    </message>
    <message>
        <source>lists of codes under the ids of books</source>
        <translation>以代码表标识为键的代码列表</translation>
    </message>
</context>
<context>
    <name>inspector.standards.finding_plots</name>
    <message>
        <source>No accepted crack has been measured; accept some first.</source>
        <translation>已接受的裂缝都未测量；请先接受一些。</translation>
    </message>
    <message numerus="yes">
        <source>{n} cracks.</source>
        <extracomment>One: {n} crack.</extracomment>
        <translation><numerusform>{n} 条裂缝。</numerusform></translation>
    </message>
    <message>
        <source>Crack widths</source>
        <translation>裂缝宽度</translation>
    </message>
    <message>
        <source>Defects along the run</source>
        <translation>沿管段的缺陷</translation>
    </message>
    <message>
        <source>Nothing is accepted yet, or no observation has a chainage.</source>
        <translation>尚无已接受的内容，或没有带距离的观测。</translation>
    </message>
    <message numerus="yes">
        <source>{n} findings, counted in stretches of {step:g} m.</source>
        <extracomment>One: {n} finding, counted in stretches of {step:g} m.</extracomment>
        <translation><numerusform>{n} 个缺陷，按 {step:g} m 分段统计。</numerusform></translation>
    </message>
    <message>
        <source>Picture, in the order of the project</source>
        <translation>图片，按项目顺序</translation>
    </message>
    <message>
        <source>Cracks</source>
        <translation>裂缝</translation>
    </message>
    <message numerus="yes">
        <source>{n} on pictures without a scale are left out.</source>
        <extracomment>One: {n} on a picture without a scale is left out.</extracomment>
        <translation><numerusform>略去没有比例的图片上的 {n} 条。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} observations without a chainage are left out.</source>
        <extracomment>One: {n} observation without a chainage is left out.</extracomment>
        <translation><numerusform>略去没有距离的 {n} 条观测。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} findings, counted by {step:g} pictures.</source>
        <extracomment>One: {n} finding, counted by {step:g} pictures.</extracomment>
        <translation><numerusform>{n} 个缺陷，按每 {step:g} 张图片统计。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} findings.</source>
        <extracomment>One: {n} finding.</extracomment>
        <translation><numerusform>{n} 个缺陷。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} on pictures without a place are left out.</source>
        <extracomment>One: {n} on a picture without a place is left out.</extracomment>
        <translation><numerusform>略去没有位置的图片上的 {n} 个。</numerusform></translation>
    </message>
    <message>
        <source>low up to {limit:g} mm</source>
        <translation>低，至 {limit:g} mm</translation>
    </message>
    <message>
        <source>moderate up to {limit:g} mm</source>
        <translation>中，至 {limit:g} mm</translation>
    </message>
    <message>
        <source>Along the pictures' places</source>
        <translation>沿图片位置</translation>
    </message>
    <message>
        <source>Other pictures</source>
        <translation>其他图片</translation>
    </message>
</context>
<context>
    <name>inspector.standards.inspection_fields</name>
    <message>
        <source>code book</source>
        <translation>代码表</translation>
    </message>
    <message>
        <source>pipe reference</source>
        <translation>管段编号</translation>
    </message>
    <message>
        <source>start manhole</source>
        <translation>起始井</translation>
    </message>
    <message>
        <source>end manhole</source>
        <translation>终止井</translation>
    </message>
    <message>
        <source>direction of travel</source>
        <translation>行进方向</translation>
    </message>
    <message>
        <source>date of the inspection</source>
        <translation>检测日期</translation>
    </message>
    <message>
        <source>method</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>reference point of the chainage</source>
        <translation>距离的基准点</translation>
    </message>
    <message>
        <source>pre-cleaning</source>
        <translation>预清洗</translation>
    </message>
    <message>
        <source>inspector</source>
        <translation>检测人员</translation>
    </message>
    <message>
        <source>length of the run</source>
        <translation>管段长度</translation>
    </message>
    <message>
        <source>width or diameter</source>
        <translation>宽度或直径</translation>
    </message>
</context>
<context>
    <name>inspector.standards.observation_checks</name>
    <message>
        <source>the row {code} of {title} is not confirmed; confirm or replace it.</source>
        <translation>{title} 的条目 {code} 未确认；请确认或替换。</translation>
    </message>
    <message>
        <source>a QV camera has no counter; mark the chainage as estimated.</source>
        <translation>潜望镜没有计数器；请将距离标为估算。</translation>
    </message>
    <message>
        <source>{name} is not whole; choose its letters.</source>
        <translation>{name} 不完整；请选择其字母。</translation>
    </message>
    <message>
        <source>{title} has no code {name}; choose another.</source>
        <translation>{title} 没有代码 {name}；请另选。</translation>
    </message>
    <message>
        <source>its chainage of {chainage:g} m is beyond the run of {longest:g} m; correct one.</source>
        <translation>其距离 {chainage:g} m 超出 {longest:g} m 的管段；请改正其一。</translation>
    </message>
    <message>
        <source>Observation {number}: {text}</source>
        <translation>观测 {number}：{text}</translation>
    </message>
    <message>
        <source>its enhanced picture is gone; choose another or none.</source>
        <translation>其增强图片已不在；请另选或不选。</translation>
    </message>
    <message>
        <source>it is coded by another book than its run; code it again.</source>
        <translation>其代码表与所属管段不同；请重新编码。</translation>
    </message>
    <message>
        <source>its code book {missing} is not there; import it or code again.</source>
        <translation>其代码表 {missing} 不存在；请导入或重新编码。</translation>
    </message>
    <message>
        <source>{value:g} is outside of {least:g} to {most:g} {unit}; correct it.</source>
        <translation>{value:g} 超出 {least:g} 至 {most:g} {unit}；请改正。</translation>
    </message>
    <message>
        <source>{name} asks for fewer quantities than there are; clear the last.</source>
        <translation>{name} 要求的量值少于现有；请清除最后一个。</translation>
    </message>
    <message>
        <source>{name} is seldom a continuous defect; check it.</source>
        <translation>{name} 很少为连续缺陷；请检查。</translation>
    </message>
    <message>
        <source>its clock range has an end and no start; set the start.</source>
        <translation>其时钟范围有终点而无起点；请设置起点。</translation>
    </message>
    <message>
        <source>it has no chainage; type or estimate it.</source>
        <translation>没有距离；请输入或估算。</translation>
    </message>
    <message>
        <source>its chainage of {chainage:g} m is before the start; correct it.</source>
        <translation>其距离 {chainage:g} m 在起点之前；请改正。</translation>
    </message>
    <message>
        <source>its grade was set by hand and has no reason; give one.</source>
        <translation>其等级为手工设定而无原因；请说明。</translation>
    </message>
    <message>
        <source>{title} has no grade {grade}; choose another.</source>
        <translation>{title} 没有等级 {grade}；请另选。</translation>
    </message>
    <message>
        <source>it has no grade and is left out of the assessment; choose one.</source>
        <translation>没有等级，不计入评估；请选择。</translation>
    </message>
    <message>
        <source>{name} is no longer written; choose the code that replaced it.</source>
        <translation>{name} 已不再使用；请选择取代它的代码。</translation>
    </message>
    <message>
        <source>{name} asks for {quantity} in {unit}; add it.</source>
        <translation>{name} 要求以 {unit} 给出 {quantity}；请补充。</translation>
    </message>
    <message>
        <source>it has no clock position; add it if there is one.</source>
        <translation>没有时钟位置；如有请补充。</translation>
    </message>
    <message>
        <source>{code} has no grade {grade}; choose another.</source>
        <translation>{code} 没有等级 {grade}；请另选。</translation>
    </message>
    <message>
        <source>a range from an hour to itself is a point; clear its end.</source>
        <translation>从某小时到其自身的范围是一个点；请清除终点。</translation>
    </message>
    <message>
        <source>no rule gives it a class; choose one if it needs one.</source>
        <translation>没有规则给出其等级；如需要请选择。</translation>
    </message>
</context>
<context>
    <name>inspector.standards.observation_sizes</name>
    <message>
        <source>circle of {radius_px:.0f} px radius drawn by hand; pipe {diameter_mm:g} mm</source>
        <translation>手工绘制的圆，半径 {radius_px:.0f} px；管道 {diameter_mm:g} mm</translation>
    </message>
</context>
<context>
    <name>inspector.standards.observation_texts</name>
    <message>
        <source>{metres:.2f} m est.</source>
        <translation>{metres:.2f} m（估）</translation>
    </message>
    <message>
        <source>× wall</source>
        <translation>× 壁厚</translation>
    </message>
</context>
<context>
    <name>inspector.standards.observations</name>
    <message>
        <source>set by the inspector: {grade_reason}</source>
        <translation>由检测人员设定：{grade_reason}</translation>
    </message>
    <message>
        <source>by the rule of the book</source>
        <translation>按代码表规则</translation>
    </message>
</context>
<context>
    <name>inspector.standards.pacp</name>
    <message>
        <source>Letters stand for more than nine occurrences (A 10-14, B 15-19, ...); check them.</source>
        <translation>字母表示超过九次（A 10-14，B 15-19，...）；请核对。</translation>
    </message>
    <message>
        <source>Zeros stand for grades that do not occur; check them against the standard.</source>
        <translation>零表示未出现的等级；请与标准核对。</translation>
    </message>
    <message>
        <source>highest grade, its count, the next one</source>
        <translation>最高等级及其次数，再为下一等级</translation>
    </message>
    <message>
        <source>Σ grade × occurrences</source>
        <translation>Σ 等级 × 次数</translation>
    </message>
    <message>
        <source>grade {grade} × {count}</source>
        <translation>等级 {grade} × {count}</translation>
    </message>
    <message>
        <source>{title} has no code {name}; choose another code.</source>
        <translation>{title} 没有代码 {name}；请选择其他代码。</translation>
    </message>
    <message>
        <source>{grade} is not a grade of {title}; correct the grade of {code}.</source>
        <translation>{grade} 不是 {title} 的等级；请改正 {code} 的等级。</translation>
    </message>
    <message>
        <source>rating / occurrences</source>
        <translation>评分 / 次数</translation>
    </message>
    <message>
        <source>no grades</source>
        <translation>无等级</translation>
    </message>
    <message>
        <source>Structural pipe rating</source>
        <translation>结构性管道评分</translation>
    </message>
    <message>
        <source>Structural rating index</source>
        <translation>结构性评分指数</translation>
    </message>
    <message>
        <source>Structural quick rating</source>
        <translation>结构性快速评级</translation>
    </message>
    <message>
        <source>O&amp;M pipe rating</source>
        <translation>运行维护管道评分</translation>
    </message>
    <message>
        <source>O&amp;M rating index</source>
        <translation>运行维护评分指数</translation>
    </message>
    <message>
        <source>O&amp;M quick rating</source>
        <translation>运行维护快速评级</translation>
    </message>
    <message>
        <source>Overall pipe rating</source>
        <translation>总体管道评分</translation>
    </message>
    <message>
        <source>Overall rating index</source>
        <translation>总体评分指数</translation>
    </message>
    <message>
        <source>Overall quick rating</source>
        <translation>总体快速评级</translation>
    </message>
</context>
<context>
    <name>inspector.standards.pavement</name>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>中</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Not graded</source>
        <translation>未分级</translation>
    </message>
    <message>
        <source>LTPP (mean width: 6 and 19 mm)</source>
        <translation>LTPP（平均宽度：6 和 19 mm）</translation>
    </message>
    <message>
        <source>ASTM D6433 (10 and 75 mm, unfilled)</source>
        <translation>ASTM D6433（10 和 75 mm，未灌缝）</translation>
    </message>
    <message>
        <source>Airfield (6 mm, unfilled)</source>
        <translation>机场（6 mm，未灌缝）</translation>
    </message>
    <message>
        <source>Limits as two public texts quote the LTPP distress manual; confirm them against your edition.</source>
        <translation>界限引自两份公开文本对 LTPP 病害手册的引用；请与您的版本核对。</translation>
    </message>
    <message>
        <source>Longitudinal and transverse cracks of roads and parking lots, unfilled, as FAA PAVEAIR describes them.</source>
        <translation>道路和停车场的纵向及横向裂缝，未灌缝，依 FAA PAVEAIR 的描述。</translation>
    </message>
    <message>
        <source>Longitudinal and transverse cracks of airfields, unfilled (TM 5-826-6). Broken edges make them high, which no width can tell.</source>
        <translation>机场的纵向及横向裂缝，未灌缝（TM 5-826-6）。边缘破碎则为高，仅凭宽度无法判断。</translation>
    </message>
    <message>
        <source>The severity presets in {name} are not valid; correct the table or reinstall.</source>
        <translation>{name} 中的严重程度预设无效；请改正该表或重新安装。</translation>
    </message>
</context>
<context>
    <name>inspector.standards.ring</name>
    <message>
        <source>pipe {diameter_mm:g} mm</source>
        <translation>管道 {diameter_mm:g} mm</translation>
    </message>
    <message>
        <source>circle through the marked place about the fitted pipe centre; {pipe}</source>
        <translation>以拟合的管道中心为圆心、过标记处的圆；{pipe}</translation>
    </message>
    <message>
        <source>circle of {radius_px:.0f} px radius fitted to the joint edge; {pipe}</source>
        <translation>拟合接口边缘的圆，半径 {radius_px:.0f} px；{pipe}</translation>
    </message>
</context>
<context>
    <name>inspector.standards.rows</name>
    <message>
        <source>In the code table {file} the field {clipped} must be {expected}; correct the table.</source>
        <translation>代码表 {file} 中的字段 {clipped} 必须是：{expected}；请改正该表。</translation>
    </message>
    <message>
        <source>left out, because nothing reads it</source>
        <translation>略去，因为没有程序读取它</translation>
    </message>
    <message>
        <source>a text of at most {max_text} characters on one line</source>
        <translation>一行不超过 {max_text} 个字符的文本</translation>
    </message>
    <message>
        <source>one of: {choices}</source>
        <translation>其中之一：{choices}</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>文本列表</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a whole number from {least} to {most}</source>
        <translation>{least} 至 {most} 的整数</translation>
    </message>
    <message>
        <source>a list of whole numbers from {least} to {most}</source>
        <translation>{least} 至 {most} 的整数列表</translation>
    </message>
    <message>
        <source>a finite number</source>
        <translation>有限的数</translation>
    </message>
    <message>
        <source>a list of rising numbers</source>
        <translation>递增数列</translation>
    </message>
    <message>
        <source>a list of tables</source>
        <translation>表的列表</translation>
    </message>
    <message>
        <source>a list of at most {max_rows} tables</source>
        <translation>最多 {max_rows} 个表的列表</translation>
    </message>
    <message>
        <source>a table with short names</source>
        <translation>名称简短的表</translation>
    </message>
    <message>
        <source>The code table {name} is too large; choose a table of at most {most} MB.</source>
        <translation>代码表 {name} 过大；请选择不超过 {most} MB 的表。</translation>
    </message>
    <message>
        <source>The code table {name} cannot be read; check the file and its permissions.</source>
        <translation>代码表 {name} 无法读取；请检查文件及其权限。</translation>
    </message>
    <message>
        <source>The code table {name} is not in UTF-8; save it as UTF-8 text.</source>
        <translation>代码表 {name} 不是 UTF-8；请存为 UTF-8 文本。</translation>
    </message>
    <message>
        <source>The code table {name} is not valid: {why}; correct it or choose another.</source>
        <translation>代码表 {name} 无效：{why}；请改正或另选。</translation>
    </message>
    <message>
        <source>The code table {name} is not a valid TOML file; correct it or choose another.</source>
        <translation>代码表 {name} 不是有效的 TOML 文件；请改正或另选。</translation>
    </message>
</context>
<context>
    <name>inspector.standards.rule_texts</name>
    <message>
        <source>always {grade}</source>
        <translation>总是 {grade}</translation>
    </message>
    <message>
        <source>up to {limit}: {grade}</source>
        <translation>至 {limit}：{grade}</translation>
    </message>
    <message>
        <source>else {grade}</source>
        <translation>否则 {grade}</translation>
    </message>
    <message>
        <source>below {limit}: {grade}</source>
        <translation>小于 {limit}：{grade}</translation>
    </message>
    <message>
        <source>rigid pipes</source>
        <translation>刚性管</translation>
    </message>
    <message>
        <source>DN above {low} up to {high}</source>
        <translation>DN 大于 {low}，至 {high}</translation>
    </message>
    <message>
        <source>flexible pipes</source>
        <translation>柔性管</translation>
    </message>
    <message>
        <source>DN up to {high}</source>
        <translation>DN 至 {high}</translation>
    </message>
    <message>
        <source>DN above {low}</source>
        <translation>DN 大于 {low}</translation>
    </message>
</context>
<context>
    <name>inspector.standards.run_checks</name>
    <message>
        <source>Run {name}: {text}</source>
        <translation>管段 {name}：{text}</translation>
    </message>
    <message>
        <source>“{field}” is empty; fill in the head of the run.</source>
        <translation>“{field}”为空；请填写管段表头。</translation>
    </message>
    <message>
        <source>“{text}” is no date; write it as 2026-05-31 14:05.</source>
        <translation>“{text}”不是日期；请写成 2026-05-31 14:05。</translation>
    </message>
    <message>
        <source>the surveyed length of {surveyed:g} m is more than the pipe's {total:g} m; correct one.</source>
        <translation>检测长度 {surveyed:g} m 大于管段长度 {total:g} m；请改正其一。</translation>
    </message>
    <message>
        <source>its first row is not the start node; code {codes} there.</source>
        <translation>第一行不是起始节点；请在该处编码 {codes}。</translation>
    </message>
    <message>
        <source>its last row is neither the end node nor why it was abandoned; code one of {codes}.</source>
        <translation>最后一行既非终止节点也非中止原因；请编码 {codes} 之一。</translation>
    </message>
    <message>
        <source>“{field}” is empty; fill it in if it is known.</source>
        <translation>“{field}”为空；如已知请填写。</translation>
    </message>
    <message>
        <source>the area (K) is not chosen; RI and MI are computed with the mildest one.</source>
        <translation>未选择地区 (K)；RI 和 MI 按最轻的计算。</translation>
    </message>
    <message>
        <source>the soil (T) is not chosen; RI and MI are computed with the mildest one.</source>
        <translation>未选择土质 (T)；RI 和 MI 按最轻的计算。</translation>
    </message>
    <message>
        <source>it is coded by another book than the rows before it; use one for the run.</source>
        <translation>其代码表与之前各行不同；一条管段请用同一代码表。</translation>
    </message>
    <message>
        <source>{span} begins twice; give it another number.</source>
        <translation>{span} 开始了两次；请用另一编号。</translation>
    </message>
    <message>
        <source>{span} has no end; code its finish.</source>
        <translation>{span} 没有结束；请编码其终点。</translation>
    </message>
    <message>
        <source>it is later in the video than {number} but its chainage is less; check both.</source>
        <translation>在视频中晚于 {number}，但距离更小；请检查两者。</translation>
    </message>
    <message>
        <source>it repeats observation {number}; remove one.</source>
        <translation>与观测 {number} 重复；请移除其一。</translation>
    </message>
    <message>
        <source>{span} ends before it begins; code its start.</source>
        <translation>{span} 在开始之前结束；请编码其起点。</translation>
    </message>
    <message>
        <source>{finish} has another code than {start}; make them one.</source>
        <translation>{finish} 与 {start} 的代码不同；请统一。</translation>
    </message>
</context>
<context>
    <name>inspector.standards.run_verdict</name>
    <message>
        <source>A continuous defect counts once.</source>
        <translation>连续缺陷计一次。</translation>
    </message>
    <message>
        <source>Coded by another book and left out: {others}.</source>
        <translation>按其他代码表编码而略去：{others}。</translation>
    </message>
    <message>
        <source>Assessment by {title}</source>
        <translation>按 {title} 评估</translation>
    </message>
    <message>
        <source>RI {repair_index} ({repair_class}), MI {maintenance_index} ({maintenance_class})</source>
        <translation>RI {repair_index}（{repair_class}），MI {maintenance_index}（{maintenance_class}）</translation>
    </message>
    <message>
        <source>quick rating {text}</source>
        <translation>快速评级 {text}</translation>
    </message>
    <message>
        <source>Not assessed: the length and the width of the run have to be known.</source>
        <translation>未评估：须知道管段的长度和宽度。</translation>
    </message>
    <message>
        <source>Defects</source>
        <translation>缺陷</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>指数</translation>
    </message>
    <message>
        <source>Pipe rating</source>
        <translation>管道评分</translation>
    </message>
    <message>
        <source>Grades alone do not tell how long the run is: read them with its length and counts.</source>
        <translation>仅凭等级不知管段长度：请与长度和数量一并阅读。</translation>
    </message>
    <message>
        <source>Ratings by {title}</source>
        <translation>按 {title} 评级</translation>
    </message>
    <message>
        <source>By {edition}; {worst} is the worst class, {best} the best.</source>
        <translation>按 {edition}；{worst} 为最差等级，{best} 为最好。</translation>
    </message>
    <message>
        <source>Classes by {title}</source>
        <translation>按 {title} 定级</translation>
    </message>
    <message>
        <source>the lowest class is the worst</source>
        <translation>最低等级即最差</translation>
    </message>
    <message>
        <source>worst grade {grade}</source>
        <translation>最差等级 {grade}</translation>
    </message>
    <message>
        <source>Grades by {title}</source>
        <translation>按 {title} 的等级</translation>
    </message>
    <message>
        <source>not assessed</source>
        <translation>未评估</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处理建议</translation>
    </message>
    <message>
        <source>Structural</source>
        <translation>结构性</translation>
    </message>
    <message>
        <source>Functional</source>
        <translation>功能性</translation>
    </message>
    <message>
        <source>Defects without a grade, left out: {n}.</source>
        <translation>没有等级而略去的缺陷：{n}。</translation>
    </message>
    <message>
        <source>Defects without a place in the run, left out: {n}.</source>
        <translation>没有管段内位置而略去的缺陷：{n}。</translation>
    </message>
    <message>
        <source>Codes that the book does not have, left out: {n}.</source>
        <translation>代码表中没有而略去的代码：{n}。</translation>
    </message>
    <message>
        <source>The length of the run is not known; the surveyed length stands for it.</source>
        <translation>管段长度未知；以检测长度代替。</translation>
    </message>
    <message>
        <source>The area is not known; K is that of {title}.</source>
        <translation>地区未知；K 取 {title}。</translation>
    </message>
    <message>
        <source>The soil is not known; T is that of {title}.</source>
        <translation>土质未知；T 取 {title}。</translation>
    </message>
    <message>
        <source>The pipe is not round; its width stands for the diameter in E.</source>
        <translation>管道非圆形；E 中以宽度代替直径。</translation>
    </message>
    <message>
        <source>Quick rating</source>
        <translation>快速评级</translation>
    </message>
    <message>
        <source>O&amp;M</source>
        <translation>运行维护</translation>
    </message>
    <message>
        <source>Overall</source>
        <translation>总体</translation>
    </message>
    <message>
        <source>Worst class</source>
        <translation>最差等级</translation>
    </message>
    <message>
        <source>Tightness</source>
        <translation>密封性</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>稳定性</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>运行性</translation>
    </message>
    <message>
        <source>Classes set by the inspector, not in the table: {listed}.</source>
        <translation>由检测人员设定、不在表中的等级：{listed}。</translation>
    </message>
    <message>
        <source>by hand {by_hand}</source>
        <translation>手工 {by_hand}</translation>
    </message>
    <message>
        <source>Defects without a class, because no rule applies or a value lacks: {missing}.</source>
        <translation>因无适用规则或缺少数值而没有等级的缺陷：{missing}。</translation>
    </message>
    <message>
        <source>Class {grade}</source>
        <translation>等级 {grade}</translation>
    </message>
</context>
<context>
    <name>inspector.standards.sewerml</name>
    <message>
        <source>F2-CIW needs classes with a weight, not {unknown}; correct the list of classes.</source>
        <translation>F2-CIW 需要有权重的类别，而非 {unknown}；请改正类别列表。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.added_models</name>
    <message>
        <source>Look into {path}</source>
        <translation>查看 {path}</translation>
    </message>
</context>
<context>
    <name>inspector.ui.batch</name>
    <message>
        <source>Batch</source>
        <translation>批处理</translation>
    </message>
</context>
<context>
    <name>inspector.ui.batch_list</name>
    <message>
        <source>Read the batch</source>
        <translation>读取批处理</translation>
    </message>
    <message>
        <source>Write the batch</source>
        <translation>写入批处理</translation>
    </message>
</context>
<context>
    <name>inspector.ui.batch_parts</name>
    <message numerus="yes">
        <source>The batch of this project was not finished: {n} files left.</source>
        <extracomment>One: The batch of this project was not finished: {n} file left.</extracomment>
        <translation><numerusform>此项目的批处理未完成：还剩 {n} 个文件。</numerusform></translation>
    </message>
    <message>
        <source>Show the batch</source>
        <translation>显示批处理</translation>
    </message>
    <message numerus="yes">
        <source>A batch in {name} was not finished: {n} files left.</source>
        <extracomment>One: A batch in {name} was not finished: {n} file left.</extracomment>
        <translation><numerusform>{name} 中的批处理未完成：还剩 {n} 个文件。</numerusform></translation>
    </message>
    <message>
        <source>Look for batches</source>
        <translation>查找批处理</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>a project without a name</source>
        <translation>一个未命名项目</translation>
    </message>
    <message>
        <source>Open and resume</source>
        <translation>打开并继续</translation>
    </message>
</context>
<context>
    <name>inspector.ui.books</name>
    <message>
        <source>Confirm {code} of the code book</source>
        <translation>确认代码表的 {code}</translation>
    </message>
    <message>
        <source>Confirm {count} codes of the code book</source>
        <translation>确认代码表的 {count} 个代码</translation>
    </message>
    <message>
        <source>Switch off {code} of the code book</source>
        <translation>停用代码表的 {code}</translation>
    </message>
    <message>
        <source>Switch off {count} codes of the code book</source>
        <translation>停用代码表的 {count} 个代码</translation>
    </message>
</context>
<context>
    <name>inspector.ui.canvas.beside</name>
    <message>
        <source>Nothing is enhanced on this picture yet.</source>
        <translation>此图片尚无增强结果。</translation>
    </message>
    <message>
        <source>Nothing is restored on this picture yet.</source>
        <translation>此图片尚无复原结果。</translation>
    </message>
    <message>
        <source>Enhanced or restored picture beside the source</source>
        <translation>原图旁的增强或复原图片</translation>
    </message>
</context>
<context>
    <name>inspector.ui.canvas.lens</name>
    <message>
        <source>Lens</source>
        <translation>放大镜</translation>
    </message>
</context>
<context>
    <name>inspector.ui.canvas.made_presenter</name>
    <message>
        <source>Bicubic</source>
        <translation>双三次插值</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>Enhanced minus bicubic</source>
        <translation>增强减双三次插值</translation>
    </message>
    <message>
        <source>Difference from the measurement</source>
        <translation>与实测值之差</translation>
    </message>
    <message>
        <source>Signed error</source>
        <translation>带符号误差</translation>
    </message>
    <message>
        <source>Absolute error</source>
        <translation>绝对误差</translation>
    </message>
    <message>
        <source>Filtered error</source>
        <translation>滤波误差</translation>
    </message>
    <message>
        <source>Draw layer</source>
        <translation>绘制图层</translation>
    </message>
</context>
<context>
    <name>inspector.ui.canvas.map_readout</name>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>E {grouped}  N {grouped_2}  ({short_system})</source>
        <translation>东 {grouped}  北 {grouped_2}  ({short_system})</translation>
    </message>
    <message>
        <source>No place on earth is known</source>
        <translation>不知其地理位置</translation>
    </message>
    <message>
        <source>Map coordinates, latitude and longitude under the cursor</source>
        <translation>地图坐标，光标下的经纬度</translation>
    </message>
    <message>
        <source>Read a pixel</source>
        <translation>读取一个像素</translation>
    </message>
</context>
<context>
    <name>inspector.ui.canvas.map_scale</name>
    <message>
        <source>Scale bar: {text}</source>
        <translation>比例尺：{text}</translation>
    </message>
</context>
<context>
    <name>inspector.ui.canvas.mask_presenter</name>
    <message>
        <source>Draw mask</source>
        <translation>绘制掩膜</translation>
    </message>
</context>
<context>
    <name>inspector.ui.canvas.outline_presenter</name>
    <message>
        <source>Undamaged?</source>
        <translation>无损？</translation>
    </message>
    <message>
        <source>Undamaged</source>
        <translation>无损</translation>
    </message>
</context>
<context>
    <name>inspector.ui.canvas.presenter</name>
    <message>
        <source>Show {name}</source>
        <translation>显示 {name}</translation>
    </message>
    <message>
        <source>Read tiles</source>
        <translation>读取影像块</translation>
    </message>
    <message>
        <source>Reading {name} …</source>
        <translation>正在读取 {name}…</translation>
    </message>
</context>
<context>
    <name>inspector.ui.canvas.readout</name>
    <message>
        <source>Scale bar</source>
        <translation>比例尺</translation>
    </message>
    <message>
        <source>Position under the cursor</source>
        <translation>光标下的位置</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
</context>
<context>
    <name>inspector.ui.canvas.spoken</name>
    <message numerus="yes">
        <source>{n} suggestions</source>
        <extracomment>One: {n} suggestion</extracomment>
        <translation><numerusform>{n} 条建议</numerusform></translation>
    </message>
    <message>
        <source>selected: {what}</source>
        <translation>已选：{what}</translation>
    </message>
</context>
<context>
    <name>inspector.ui.canvas.trial_presenter</name>
    <message>
        <source>Trial: {text}, nothing is kept</source>
        <translation>试验：{text}，不保留任何内容</translation>
    </message>
</context>
<context>
    <name>inspector.ui.code_search</name>
    <message>
        <source>not confirmed: Sewer &gt; Code books</source>
        <translation>未确认：管道 &gt; 代码表</translation>
    </message>
</context>
<context>
    <name>inspector.ui.community_parts</name>
    <message>
        <source>Models (*.safetensors *.onnx);;Super-resolution (*.safetensors);;ONNX (*.onnx);;All files (*)</source>
        <translation>模型 (*.safetensors *.onnx);;超分辨率 (*.safetensors);;ONNX (*.onnx);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Add a model file</source>
        <translation>添加模型文件</translation>
    </message>
    <message>
        <source>It is chosen as model.</source>
        <translation>已选为模型。</translation>
    </message>
    <message>
        <source>It is chosen as the way to enhance, × {scale}.</source>
        <translation>已选为增强方式，× {scale}。</translation>
    </message>
    <message>
        <source>“{title}” is added. Nobody here trained or measured it.</source>
        <translation>“{title}”已添加。此处无人训练或测试过它。</translation>
    </message>
    <message>
        <source>This file was added before, as “{title}”.</source>
        <translation>此文件此前已作为“{title}”添加。</translation>
    </message>
    <message>
        <source>Show its card</source>
        <translation>显示模型卡</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.bar</name>
    <message numerus="yes">
        <source>{n} panes</source>
        <extracomment>One: {n} pane</extracomment>
        <translation><numerusform>{n} 个窗格</numerusform></translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Blink</source>
        <translation>闪烁</translation>
    </message>
    <message>
        <source>Onion skin</source>
        <translation>透视叠加</translation>
    </message>
    <message>
        <source>How many panes</source>
        <translation>窗格数量</translation>
    </message>
    <message>
        <source>How they are laid out</source>
        <translation>排列方式</translation>
    </message>
    <message>
        <source>What the others are measured against</source>
        <translation>其他窗格以谁为基准</translation>
    </message>
    <message>
        <source>Draw the region that is measured (Shift and drag)</source>
        <translation>画出要测量的区域（按住 Shift 拖动）</translation>
    </message>
    <message>
        <source>Measure all of it again</source>
        <translation>重新测量全部</translation>
    </message>
    <message>
        <source>Show the whole picture in every pane (F)</source>
        <translation>在每个窗格中显示整张图片 (F)</translation>
    </message>
    <message>
        <source>Layouts</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>Write this view as a picture (PNG)</source>
        <translation>将此视图写成图片 (PNG)</translation>
    </message>
    <message>
        <source>Leave the comparison (Escape)</source>
        <translation>退出比较 (Escape)</translation>
    </message>
    <message>
        <source>Against nothing</source>
        <translation>无基准</translation>
    </message>
    <message>
        <source>{width} × {height} px at x {x}, y {y}</source>
        <translation>{width} × {height} px，位于 x {x}、y {y}</translation>
    </message>
    <message>
        <source>x {x}, y {y}</source>
        <translation>x {x}，y {y}</translation>
    </message>
    <message>
        <source>Use, save and delete layouts with names</source>
        <translation>使用、保存和删除已命名的布局</translation>
    </message>
    <message>
        <source>Against {pane} · {name}</source>
        <translation>基准 {pane} · {name}</translation>
    </message>
    <message>
        <source>Measured: {size}. Click to measure all of it again</source>
        <translation>测量范围：{size}。点击重新测量全部</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.catalog</name>
    <message>
        <source>Enhanced</source>
        <translation>已增强</translation>
    </message>
    <message>
        <source>Change against bicubic</source>
        <translation>相对双三次插值的变化</translation>
    </message>
    <message>
        <source>Contradiction of the measurement</source>
        <translation>与实测值的矛盾</translation>
    </message>
    <message>
        <source>Restored surface</source>
        <translation>复原的表面</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>掩膜</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>Agreement of models</source>
        <translation>模型一致性</translation>
    </message>
    <message>
        <source>Accepted findings</source>
        <translation>已接受的缺陷</translation>
    </message>
    <message>
        <source>Ground truth</source>
        <translation>真值</translation>
    </message>
    <message>
        <source>Frame shrunk by 4</source>
        <translation>缩小到四分之一的帧</translation>
    </message>
    <message>
        <source>Made again from that</source>
        <translation>由其重新生成</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Contradiction</source>
        <translation>矛盾</translation>
    </message>
    <message>
        <source>From a quarter</source>
        <translation>由四分之一生成</translation>
    </message>
    <message>
        <source>Difference {first} − {second}</source>
        <translation>差异 {first} − {second}</translation>
    </message>
    <message>
        <source>Nothing given</source>
        <translation>未提供内容</translation>
    </message>
    <message>
        <source>choose a file</source>
        <translation>选择文件</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.choice_button</name>
    <message>
        <source>Choose another</source>
        <translation>选择其他</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.content_jobs</name>
    <message>
        <source>Make a view to compare</source>
        <translation>生成用于比较的视图</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.contents</name>
    <message>
        <source>Reading …</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Choose two panes that are shown.</source>
        <translation>请选择两个正在显示的窗格。</translation>
    </message>
    <message>
        <source>A difference of a difference says nothing.</source>
        <translation>差异的差异没有意义。</translation>
    </message>
    <message>
        <source>Pane {pane} shows nothing yet.</source>
        <translation>窗格 {pane} 尚未显示任何内容。</translation>
    </message>
    <message>
        <source>Choose what this pane shows.</source>
        <translation>请选择此窗格显示的内容。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.differences</name>
    <message>
        <source>These two panes show different things; choose two pictures, two masks or two like maps.</source>
        <translation>这两个窗格显示的内容不同类；请选择两张图片、两个掩膜或两幅同类的图。</translation>
    </message>
    <message>
        <source>only second</source>
        <translation>仅第二个</translation>
    </message>
    <message>
        <source>only first</source>
        <translation>仅第一个</translation>
    </message>
    <message>
        <source>These two panes show no common part of the picture.</source>
        <translation>这两个窗格没有共同显示的图片部分。</translation>
    </message>
    <message>
        <source>This part is smaller than a pixel of the coarser picture.</source>
        <translation>此部分小于较粗图片的一个像素。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.exporting</name>
    <message>
        <source>Compared with Inspector</source>
        <translation>由 Inspector 比较</translation>
    </message>
    <message>
        <source>Export this view</source>
        <translation>导出此视图</translation>
    </message>
    <message>
        <source>Prepare the view for its export</source>
        <translation>准备导出视图</translation>
    </message>
    <message>
        <source>The others are measured against this one.</source>
        <translation>其他窗格以此为基准。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.figure_strip</name>
    <message>
        <source>Figures of this pane</source>
        <translation>此窗格的指标</translation>
    </message>
    <message>
        <source>All figures of this pane</source>
        <translation>此窗格的全部指标</translation>
    </message>
    <message>
        <source>All figures; choose one to copy it</source>
        <translation>全部指标；选择一项即可复制</translation>
    </message>
    <message>
        <source>Click to copy</source>
        <translation>点击复制</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>全部复制</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.figures</name>
    <message numerus="yes">
        <source>{count} source pixels are marked.</source>
        <extracomment>One: {count} source pixel is marked.</extracomment>
        <translation><numerusform>标记了 {count} 个原图像素。</numerusform></translation>
    </message>
    <message>
        <source>Pixels that every model marks, of all that any of them marks.</source>
        <translation>所有模型都标记的像素占任一模型标记像素的比例。</translation>
    </message>
    <message>
        <source>Nothing is shared.</source>
        <translation>没有共同部分。</translation>
    </message>
    <message>
        <source>Peak signal-to-noise ratio over red, green and blue on {size}; of luma alone {luma} dB. Higher is closer to the reference.</source>
        <translation>红、绿、蓝三通道在 {size} 上的峰值信噪比；仅亮度为 {luma} dB。越高越接近基准。</translation>
    </message>
    <message>
        <source>Structural similarity over red, green and blue on {size}; of luma alone {luma}. 1 is the reference itself.</source>
        <translation>红、绿、蓝三通道在 {size} 上的结构相似性；仅亮度为 {luma}。1 即基准本身。</translation>
    </message>
    <message>
        <source>Shared pixels of all that either marks.</source>
        <translation>共同像素占任一方标记像素的比例。</translation>
    </message>
    <message>
        <source>Precision {precision}, recall {recall}, pixel by pixel.</source>
        <translation>逐像素精确率 {precision}，召回率 {recall}。</translation>
    </message>
    <message>
        <source>How much of the middle lines lies inside the other mask: precision {precision}, recall {recall}.</source>
        <translation>中心线落在对方掩膜内的比例：精确率 {precision}，召回率 {recall}。</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>已标记</translation>
    </message>
    <message>
        <source>The mean of what is shown.</source>
        <translation>所显示内容的平均值。</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>The mean with signs.</source>
        <translation>带符号的平均值。</translation>
    </message>
    <message>
        <source>95 of 100 values are at most so large.</source>
        <translation>100 个值中有 95 个不大于此值。</translation>
    </message>
    <message>
        <source>Variance of the Laplacian of luma, levels²: to be compared only between pictures enlarged as much; noise counts as sharp.</source>
        <translation>亮度拉普拉斯的方差，灰阶²：只能在放大倍数相同的图片之间比较；噪声也算作清晰。</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>Estimated standard deviation.</source>
        <translation>估计的标准差。</translation>
    </message>
    <message>
        <source>all agree</source>
        <translation>全部一致</translation>
    </message>
    <message>
        <source>|mean|</source>
        <translation>|平均|</translation>
    </message>
    <message>
        <source>The mean without signs.</source>
        <translation>不计符号的平均值。</translation>
    </message>
    <message>
        <source>sharpness (×{times})</source>
        <translation>清晰度 (×{times})</translation>
    </message>
    <message>
        <source>sharpness</source>
        <translation>清晰度</translation>
    </message>
    <message>
        <source>Of the pixels shown.</source>
        <translation>所显示像素的比例。</translation>
    </message>
    <message>
        <source>consistency</source>
        <translation>一致性</translation>
    </message>
    <message>
        <source>Shrunk again by {times} and held against the source: off by {levels:.2f} of 255 on average. Higher invents less.</source>
        <translation>再缩小 {times} 倍并与原图比较：平均相差 {levels:.2f} / 255。数值越高，虚构越少。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.files</name>
    <message>
        <source>{share:.2g} % of the picture</source>
        <translation>图片的 {share:.2g} %</translation>
    </message>
    <message>
        <source>{path} is {width} x {height} px and the picture {of_width} x {of_height} px; choose a file of the same size, or a whole multiple of it.</source>
        <translation>{path} 为 {width} x {height} px，而图片为 {of_width} x {of_height} px；请选择相同大小或其整数倍的文件。</translation>
    </message>
    <message>
        <source>{path} is too large to be compared; cut the part you need.</source>
        <translation>{path} 过大，无法比较；请裁出所需部分。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.grounds</name>
    <message>
        <source>Open a picture first.</source>
        <translation>请先打开图片。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.layout_menu</name>
    <message>
        <source>Save this layout as …</source>
        <translation>将此布局另存为…</translation>
    </message>
    <message>
        <source>Name for this layout; Enter saves it</source>
        <translation>此布局的名称；按回车键保存</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.layout_store</name>
    <message>
        <source>There are {count} named layouts; delete one of them first.</source>
        <translation>已有 {count} 个命名布局；请先删除一个。</translation>
    </message>
    <message>
        <source>The layouts cannot be written to {folder}; free some space or check its permissions.</source>
        <translation>布局无法写入 {folder}；请释放空间或检查权限。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.making</name>
    <message>
        <source>This picture is too large to be shrunk and made again; zoom in.</source>
        <translation>此图片过大，无法缩小后重新生成；请放大视图。</translation>
    </message>
    <message>
        <source>Frame shrunk by {times}</source>
        <translation>缩小 {times} 倍的帧</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.making_masks</name>
    <message>
        <source>Probability · {title}</source>
        <translation>概率 · {title}</translation>
    </message>
    <message numerus="yes">
        <source>Agreement of {n} models</source>
        <extracomment>One: Agreement of {n} model</extracomment>
        <translation><numerusform>{n} 个模型的一致性</numerusform></translation>
    </message>
    <message>
        <source>Mask · {title}</source>
        <translation>掩膜 · {title}</translation>
    </message>
    <message>
        <source>{count} accepted</source>
        <translation>已接受 {count}</translation>
    </message>
    <message>
        <source>nothing is accepted here</source>
        <translation>此处没有已接受的内容</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.making_models</name>
    <message>
        <source>Contradiction · {title}</source>
        <translation>矛盾 · {title}</translation>
    </message>
    <message>
        <source>{title} − bicubic</source>
        <translation>{title} − 双三次插值</translation>
    </message>
    <message>
        <source>Enhanced · {title}</source>
        <translation>已增强 · {title}</translation>
    </message>
    <message>
        <source>From a quarter · {title}</source>
        <translation>由四分之一生成 · {title}</translation>
    </message>
    <message>
        <source>with {reference}</source>
        <translation>参考 {reference}</translation>
    </message>
    <message>
        <source>Depth · {title}</source>
        <translation>深度 · {title}</translation>
    </message>
    <message>
        <source>reflectance</source>
        <translation>反射率</translation>
    </message>
    <message>
        <source>Restored · {title}</source>
        <translation>已复原 · {title}</translation>
    </message>
    <message>
        <source>{title} gives no depth; choose another model.</source>
        <translation>{title} 不提供深度；请选择其他模型。</translation>
    </message>
    <message>
        <source>{title} was not held against what was measured; run it again.</source>
        <translation>{title} 未与实测值比较过；请重新运行。</translation>
    </message>
    <message>
        <source>far</source>
        <translation>远</translation>
    </message>
    <message>
        <source>near</source>
        <translation>近</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.measures</name>
    <message>
        <source>Measure a view</source>
        <translation>测量视图</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.menu</name>
    <message>
        <source>not trained</source>
        <translation>未训练</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Ground truth from a file…</source>
        <translation>从文件读取真值…</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Difference of panes</source>
        <translation>窗格之差</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.pair</name>
    <message>
        <source>Left and Right move the line between the two pictures.</source>
        <translation>左右键移动两张图片之间的线。</translation>
    </message>
    <message>
        <source>Two panes in one place</source>
        <translation>同一位置的两个窗格</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.pair_page</name>
    <message>
        <source>Drag the line, or use ← →</source>
        <translation>拖动分割线，或按 ← →</translation>
    </message>
    <message>
        <source>or hold V</source>
        <translation>或按住 V</translation>
    </message>
    <message>
        <source>of the second</source>
        <translation>第二个的可见度</translation>
    </message>
    <message>
        <source>First minus second</source>
        <translation>第一个减第二个</translation>
    </message>
    <message>
        <source>Swap the two</source>
        <translation>交换两者</translation>
    </message>
    <message>
        <source>How much of the second is seen, per cent</source>
        <translation>第二个的可见程度（百分比）</translation>
    </message>
    <message>
        <source>Hold to see the second</source>
        <translation>按住以查看第二个</translation>
    </message>
    <message>
        <source>First pane</source>
        <translation>第一个窗格</translation>
    </message>
    <message>
        <source>Second pane</source>
        <translation>第二个窗格</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.pane</name>
    <message>
        <source>Run here</source>
        <translation>在此运行</translation>
    </message>
    <message>
        <source>{model} is at work; see Jobs.</source>
        <translation>{model} 正在工作；请看任务面板。</translation>
    </message>
    <message>
        <source>Run {model} here</source>
        <translation>在此运行 {model}</translation>
    </message>
    <message>
        <source>Pane {number}</source>
        <translation>窗格 {number}</translation>
    </message>
    <message>
        <source>Pane {number} shows</source>
        <translation>窗格 {number} 显示</translation>
    </message>
    <message>
        <source>Pane {number}: picture</source>
        <translation>窗格 {number}：图片</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.pane_content</name>
    <message>
        <source>of 255</source>
        <translation>/ 255</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.running</name>
    <message>
        <source>{title}: from a quarter of {name}</source>
        <translation>{title}：由 {name} 的四分之一生成</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.wanted</name>
    <message>
        <source>Only one model has run here yet. To see where models agree, let another pane show the mask of another model, and run it.</source>
        <translation>此处只运行过一个模型。要查看模型在何处一致，请让另一窗格显示另一模型的掩膜并运行它。</translation>
    </message>
    <message>
        <source>No model has run here yet. To see where models agree, let another pane show the mask of another model, and run it.</source>
        <translation>此处尚未运行过模型。要查看模型在何处一致，请让另一窗格显示另一模型的掩膜并运行它。</translation>
    </message>
    <message>
        <source>{model} has not made this frame again from a quarter of its size.</source>
        <translation>{model} 尚未由四分之一大小重新生成此帧。</translation>
    </message>
    <message>
        <source>Drop a file here, or choose one.</source>
        <translation>将文件拖放到此处，或选择一个。</translation>
    </message>
    <message>
        <source>There is no file for {name} beside the one that was chosen; drop it here, or choose it.</source>
        <translation>所选文件旁没有 {name} 对应的文件；请拖放到此处或选择。</translation>
    </message>
    <message>
        <source>There is no model “{model}” for this; choose another one above.</source>
        <translation>没有适用的模型“{model}”；请在上方另选一个。</translation>
    </message>
    <message>
        <source>{model} is not trained yet; choose another model, or run `inspector train {model_id}`.</source>
        <translation>{model} 尚未训练；请选择其他模型，或运行 `inspector train {model_id}`。</translation>
    </message>
    <message>
        <source>{model} has not enhanced this map yet.</source>
        <translation>{model} 尚未增强此地图。</translation>
    </message>
    <message>
        <source>{model} has not enhanced this picture yet.</source>
        <translation>{model} 尚未增强此图片。</translation>
    </message>
    <message>
        <source>The file is not there any more; drop it here, or choose another.</source>
        <translation>文件已不在；请拖放到此处或另选一个。</translation>
    </message>
    <message>
        <source>{model} has not restored this map yet.</source>
        <translation>{model} 尚未复原此地图。</translation>
    </message>
    <message>
        <source>{model} has not restored this picture yet.</source>
        <translation>{model} 尚未复原此图片。</translation>
    </message>
    <message>
        <source>{model} has not run on this map yet.</source>
        <translation>{model} 尚未在此地图上运行。</translation>
    </message>
    <message>
        <source>{model} has not run on this picture yet.</source>
        <translation>{model} 尚未在此图片上运行。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.workspace</name>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Back to my panes</source>
        <translation>返回我的窗格</translation>
    </message>
    <message>
        <source>measuring …</source>
        <translation>正在测量…</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare_parts</name>
    <message>
        <source>Press Compare first.</source>
        <translation>请先按“比较”。</translation>
    </message>
    <message>
        <source>As at the start</source>
        <translation>恢复为开始时</translation>
    </message>
    <message>
        <source>Ground truth of this picture</source>
        <translation>此图片的真值</translation>
    </message>
    <message>
        <source>Picture to compare with</source>
        <translation>用于比较的图片</translation>
    </message>
    <message>
        <source>This frame as ground truth</source>
        <translation>以此帧为真值</translation>
    </message>
    <message>
        <source>No region is drawn.</source>
        <translation>尚未画出区域。</translation>
    </message>
    <message>
        <source>The layout “{name}” is saved.</source>
        <translation>布局“{name}”已保存。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.delta.agreeing</name>
    <message>
        <source>Compare models</source>
        <translation>比较模型</translation>
    </message>
    <message>
        <source>Run two models or more on this picture; then it is seen how far they agree.</source>
        <translation>请在此图片上运行两个或更多模型；之后可看到它们的一致程度。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.delta.agreement_panel</name>
    <message>
        <source>IoU of what models mark, at the threshold of the moment; 1 is the same pixels, 0 none.</source>
        <translation>各模型在当前阈值下标记内容的 IoU；1 表示像素完全相同，0 表示完全不同。</translation>
    </message>
    <message>
        <source>Agreement of each model with each</source>
        <translation>各模型两两之间的一致性</translation>
    </message>
    <message>
        <source>Show in panes</source>
        <translation>在窗格中显示</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>How many models mark each pixel, and which</source>
        <translation>每个像素有多少模型标记，以及是哪些模型</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>For a spreadsheet</source>
        <translation>用于电子表格</translation>
    </message>
</context>
<context>
    <name>inspector.ui.delta.panel</name>
    <message>
        <source>Takes the picture as it is (HR), shrinks it (LR), lets each chosen model restore it (SR), looks for the same things on all, and shows what is lost and brought back.</source>
        <translation>取原图 (HR)，将其缩小 (LR)，由每个所选模型恢复 (SR)，在各版本上查找相同对象，并显示丢失和找回的内容。</translation>
    </message>
    <message>
        <source>Truth: the masks that were given.</source>
        <translation>真值：给定的掩膜。</translation>
    </message>
    <message>
        <source>Truth: what is accepted here.</source>
        <translation>真值：此处已接受的内容。</translation>
    </message>
    <message>
        <source>Truth: what the model finds on HR, which is 100 % by definition.</source>
        <translation>真值：模型在 HR 上找到的内容，按定义为 100 %。</translation>
    </message>
    <message>
        <source>Bicubic (what LR is seen by)</source>
        <translation>双三次插值（LR 的显示方式）</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>试验</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Model that looks</source>
        <translation>用于查找的模型</translation>
    </message>
    <message>
        <source>Which model looks for things on all versions</source>
        <translation>在所有版本上查找的模型</translation>
    </message>
    <message>
        <source>Models that restore</source>
        <translation>用于恢复的模型</translation>
    </message>
    <message>
        <source>Which models restore the shrunk picture</source>
        <translation>由哪些模型恢复缩小的图片</translation>
    </message>
    <message>
        <source>Shrink and restore the picture, and look at all versions</source>
        <translation>缩小并恢复图片，查看所有版本</translation>
    </message>
    <message>
        <source>Stop trying</source>
        <translation>停止试验</translation>
    </message>
    <message>
        <source>Gains of</source>
        <translation>增益来自</translation>
    </message>
    <message>
        <source>Whose gains and losses are shown in a pane</source>
        <translation>在窗格中显示谁的增益和损失</translation>
    </message>
    <message>
        <source>HR, LR and what was restored, side by side</source>
        <translation>并排显示 HR、LR 和恢复结果</translation>
    </message>
    <message>
        <source>Copy the tables</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Export the tables</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>As a CSV file</source>
        <translation>存为 CSV 文件</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Working… {percent} %</source>
        <translation>正在处理… {percent} %</translation>
    </message>
    <message>
        <source>The whole picture, shrunk by {times}.</source>
        <translation>整张图片，缩小 {times} 倍。</translation>
    </message>
    <message>
        <source>Looks for things</source>
        <translation>查找对象</translation>
    </message>
    <message>
        <source>Restores</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>{width} × {height} px at x {x}, y {y}, shrunk by {times}.</source>
        <translation>{width} × {height} px，位于 x {x}、y {y}，缩小 {times} 倍。</translation>
    </message>
    <message>
        <source>Nothing is there to be found, so there is no score.</source>
        <translation>没有可查找的内容，因此没有得分。</translation>
    </message>
    <message>
        <source>Shrink and restore the picture, and look at all</source>
        <translation>缩小、恢复图片并全部查看</translation>
    </message>
    <message>
        <source>Not there: {labels}.</source>
        <translation>不存在：{labels}。</translation>
    </message>
    <message>
        <source>with the gains of {name}</source>
        <translation>含 {name} 的增益</translation>
    </message>
</context>
<context>
    <name>inspector.ui.delta.panes</name>
    <message>
        <source>Drawn from a trial, not original evidence</source>
        <translation>由试验绘制，非原始证据</translation>
    </message>
    <message>
        <source>Shrunk for a trial, not original evidence</source>
        <translation>为试验而缩小，非原始证据</translation>
    </message>
    <message>
        <source>HR, as it is</source>
        <translation>HR，原样</translation>
    </message>
    <message>
        <source>LR, shrunk by {times}</source>
        <translation>LR，缩小 {times} 倍</translation>
    </message>
    <message>
        <source>SR, {model}</source>
        <translation>SR，{model}</translation>
    </message>
    <message>
        <source>found: {found}</source>
        <translation>已找到：{found}</translation>
    </message>
    <message>
        <source>Gained and lost by {model}</source>
        <translation>{model} 的增益与损失</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>真值</translation>
    </message>
    <message>
        <source>accepted findings</source>
        <translation>已接受的缺陷</translation>
    </message>
</context>
<context>
    <name>inspector.ui.delta.parts</name>
    <message>
        <source>Trial by resolution</source>
        <translation>分辨率试验</translation>
    </message>
    <message>
        <source>Export the Δ tables</source>
        <translation>导出 Δ 表</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>已写入：{name}</translation>
    </message>
</context>
<context>
    <name>inspector.ui.delta.tables</name>
    <message>
        <source>Shrunk, and brought back to its size by bicubic interpolation</source>
        <translation>缩小后以双三次插值恢复到原大小</translation>
    </message>
    <message>
        <source>The picture as it is</source>
        <translation>原样的图片</translation>
    </message>
    <message>
        <source>LR − HR: what shrinking costs</source>
        <translation>LR − HR：缩小的代价</translation>
    </message>
    <message>
        <source>SR − LR: what restoring brings back</source>
        <translation>SR − LR：恢复带回的部分</translation>
    </message>
    <message>
        <source>HR − SR: what is still lost; below 0 the restored picture does better</source>
        <translation>HR − SR：仍然缺失的部分；小于 0 表示恢复图更好</translation>
    </message>
    <message>
        <source>Scores by resolution</source>
        <translation>各分辨率的得分</translation>
    </message>
    <message>
        <source>How close the pictures are</source>
        <translation>图片的接近程度</translation>
    </message>
    <message>
        <source>All colours, dB</source>
        <translation>全部颜色，dB</translation>
    </message>
    <message>
        <source>All colours</source>
        <translation>全部颜色</translation>
    </message>
    <message>
        <source>Brightness, dB</source>
        <translation>亮度，dB</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>亮度</translation>
    </message>
    <message>
        <source>Shrunk again</source>
        <translation>再次缩小</translation>
    </message>
    <message>
        <source>PSNR against LR, dB: whether it keeps what was seen</source>
        <translation>对 LR 的 PSNR，dB：是否保留了所见内容</translation>
    </message>
    <message>
        <source>{distance}: 0 looks the same</source>
        <translation>{distance}：0 表示看起来相同</translation>
    </message>
</context>
<context>
    <name>inspector.ui.delta.trying</name>
    <message>
        <source>No trained model fits what is in view.</source>
        <translation>没有适合当前内容的已训练模型。</translation>
    </message>
    <message>
        <source>Compare resolutions of {name}</source>
        <translation>比较 {name} 的各分辨率</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.about</name>
    <message>
        <source>Not for commercial use: trained on pictures ({pictures}) whose terms forbid it.</source>
        <translation>不得用于商业：训练所用图片 ({pictures}) 的条款禁止。</translation>
    </message>
    <message>
        <source>{id} · {network} · weights: {licence}</source>
        <translation>{id} · {network} · 权重：{licence}</translation>
    </message>
    <message>
        <source>You added this model: ask its author what it may be used for.</source>
        <translation>此模型由您添加：其用途请询问作者。</translation>
    </message>
    <message>
        <source>About Inspector</source>
        <translation>关于 Inspector</translation>
    </message>
    <message>
        <source>This installation</source>
        <translation>本机安装</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>{net} · not trained</source>
        <translation>{net} · 未训练</translation>
    </message>
    <message>
        <source>needs no training</source>
        <translation>无需训练</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>Find, measure and report defects of infrastructure in pictures. Everything happens on this computer: no picture leaves it.</source>
        <translation>在图片中查找、测量并报告基础设施缺陷。一切都在本机进行：图片不会离开这台电脑。</translation>
    </message>
    <message>
        <source>No models are installed.</source>
        <translation>未安装任何模型。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.accept_above</name>
    <message numerus="yes">
        <source>{n} pictures</source>
        <extracomment>One: {n} picture</extracomment>
        <translation><numerusform>{n} 张图片</numerusform></translation>
    </message>
    <message>
        <source>Accept all suggestions from this confidence on</source>
        <translation>接受此置信度及以上的全部建议</translation>
    </message>
    <message>
        <source>Confidence in per cent</source>
        <translation>置信度（百分比）</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>置信度</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>One step of the history</source>
        <translation>历史中的一步</translation>
    </message>
    <message>
        <source>{found} on {pictures}</source>
        <translation>{pictures}上有{found}</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.added_models</name>
    <message>
        <source>A super-resolution network of the community is one .safetensors file (ESRGAN, Compact, SPAN, SwinIR, HAT, DAT and others; × 2, × 3 or × 4), or an .onnx file that enlarges pictures or gives masks. Drop it on the window. Pickles (.pth, .pt, .ckpt) can run programs and are refused.</source>
        <translation>社区的超分辨率网络为一个 .safetensors 文件（ESRGAN、Compact、SPAN、SwinIR、HAT、DAT 等；× 2、× 3 或 × 4），或一个能放大图片或给出掩膜的 .onnx 文件。将其拖放到窗口即可。Pickle 文件（.pth、.pt、.ckpt）可能执行程序，因此拒绝使用。</translation>
    </message>
    <message>
        <source>Remove “{title}”? What it made stays in the projects; the file that you brought stays where it is.</source>
        <translation>移除“{title}”？它生成的结果保留在项目中；您带来的文件保留在原处。</translation>
    </message>
    <message>
        <source>Added models</source>
        <translation>已添加的模型</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Take this model away, with its file in this app</source>
        <translation>移除此模型及其在本程序中的文件</translation>
    </message>
    <message>
        <source>Add a model file…</source>
        <translation>添加模型文件…</translation>
    </message>
    <message>
        <source>Remove the model?</source>
        <translation>移除该模型？</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.ask</name>
    <message>
        <source>Inspector projects (*.inspector.h5)</source>
        <translation>Inspector 项目 (*.inspector.h5)</translation>
    </message>
    <message>
        <source>Photos, videos and maps</source>
        <translation>照片、视频和地图</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Open photos, videos or maps</source>
        <translation>打开照片、视频或地图</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Replace files?</source>
        <translation>替换文件？</translation>
    </message>
    <message>
        <source>Already there:
{names}</source>
        <translation>已存在：
{names}</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>以及另外 {count} 个</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.chainage</name>
    <message>
        <source>Metres as the counter shows them; 40 ft is understood. Between frames that have one, it is estimated.</source>
        <translation>按计数器显示的米数；也可输入 40 ft。有距离的帧之间按比例估算。</translation>
    </message>
    <message>
        <source>Type a number such as 12.4, or 40 ft.</source>
        <translation>请输入数字，如 12.4 或 40 ft。</translation>
    </message>
    <message>
        <source>Chainage of this frame</source>
        <translation>此帧的距离</translation>
    </message>
    <message>
        <source>Chainage in metres</source>
        <translation>距离（米）</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.clip</name>
    <message>
        <source>Export an enhanced clip</source>
        <translation>导出增强片段</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>第一帧</translation>
    </message>
    <message>
        <source>A time like 1:23.5 or 83.5 s, or a frame: 2087</source>
        <translation>时间如 1:23.5 或 83.5 s，或帧号：2087</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>最后一帧</translation>
    </message>
    <message>
        <source>Times, or numbers of frames</source>
        <translation>时间或帧号</translation>
    </message>
    <message>
        <source>The clip ends before it begins; type a later end.</source>
        <translation>片段在开始之前就结束了；请输入更晚的结尾。</translation>
    </message>
    <message>
        <source>{minutes:.0f} min</source>
        <translation>{minutes:.0f} 分钟</translation>
    </message>
    <message>
        <source>{count}, about {about}. A clip that is stopped goes on where it was.</source>
        <translation>{count}，约 {about}。中断的片段会从停止处继续。</translation>
    </message>
    <message>
        <source>{count}. A clip that is stopped goes on where it was.</source>
        <translation>{count}。中断的片段会从停止处继续。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.code_books</name>
    <message>
        <source>Rows without a tick were not checked against the standard, or have limits that were not. Tick a row once you have compared it with the standard: it is then used in this project.</source>
        <translation>未勾选的条目未与标准核对，或其界限未核对。与标准核对后勾选该条目，即可在此项目中使用。</translation>
    </message>
    <message>
        <source>two sources agree</source>
        <translation>两个来源一致</translation>
    </message>
    <message>
        <source>read in one source</source>
        <translation>见于一个来源</translation>
    </message>
    <message>
        <source>from memory, unchecked</source>
        <translation>凭记忆，未核对</translation>
    </message>
    <message numerus="yes">
        <source>{n} codes, {waiting} to be confirmed.</source>
        <extracomment>One: {n} code, {waiting} to be confirmed.</extracomment>
        <translation><numerusform>{n} 个代码，{waiting} 个待确认。</numerusform></translation>
    </message>
    <message>
        <source>Code books</source>
        <translation>代码表</translation>
    </message>
    <message>
        <source>Import table…</source>
        <translation>导入表…</translation>
    </message>
    <message>
        <source>Import a code table</source>
        <translation>导入代码表</translation>
    </message>
    <message>
        <source>A TOML or CSV file: a book of your own, or rows to add</source>
        <translation>TOML 或 CSV 文件：自己的代码表，或要添加的条目</translation>
    </message>
    <message>
        <source>Rows of the code book</source>
        <translation>代码表的条目</translation>
    </message>
    <message>
        <source>its limits are unchecked</source>
        <translation>其界限未核对</translation>
    </message>
    <message>
        <source>Code tables (*.toml *.csv)</source>
        <translation>代码表 (*.toml *.csv)</translation>
    </message>
    <message>
        <source>The code table is in {title} now.</source>
        <translation>代码表现已在 {title} 中。</translation>
    </message>
    <message>
        <source>limits {limits}: grades {grades}</source>
        <translation>界限 {limits}：等级 {grades}</translation>
    </message>
    <message>
        <source>grade {grades}</source>
        <translation>等级 {grades}</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>可靠程度</translation>
    </message>
    <message>
        <source>What to know</source>
        <translation>须知</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.date_line</name>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>年-月-日</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>{date}: today</source>
        <translation>{date}：今天</translation>
    </message>
    <message>
        <source>Put in today's date</source>
        <translation>填入今天的日期</translation>
    </message>
    <message>
        <source>Write the date as 2026-05-31.</source>
        <translation>请将日期写成 2026-05-31。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.enhance_file</name>
    <message>
        <source>What was stopped goes on when the same file is chosen again.</source>
        <translation>再次选择同一文件时，中断的工作会继续。</translation>
    </message>
    <message numerus="yes">
        <source>{n} bands</source>
        <extracomment>One: {n} band</extracomment>
        <translation><numerusform>{n} 个波段</numerusform></translation>
    </message>
    <message>
        <source>Enhance to a file</source>
        <translation>增强到文件</translation>
    </message>
    <message>
        <source>Way to enhance</source>
        <translation>增强方式</translation>
    </message>
    <message>
        <source>The model that enlarges the map, or bicubic</source>
        <translation>放大地图的模型，或双三次插值</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Which date of the stack the result is for</source>
        <translation>结果对应叠层中的哪个日期</translation>
    </message>
    <message>
        <source>How much of the map is enlarged</source>
        <translation>放大地图的多大部分</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>up to {size} (three times that on the disk while it is made)</source>
        <translation>最多 {size}（处理时磁盘需要三倍）</translation>
    </message>
    <message>
        <source>With</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>约 {time}</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.fold</name>
    <message numerus="yes">
        <source>{n} fields lack something</source>
        <extracomment>One: {n} field lacks something</extracomment>
        <translation><numerusform>{n} 个字段缺少内容</numerusform></translation>
    </message>
    <message>
        <source>{title}: more fields</source>
        <translation>{title}：更多字段</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.gap_list</name>
    <message>
        <source>{what}: listed while pressed in</source>
        <translation>{what}：按下时列出</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>缺少的内容</translation>
    </message>
    <message>
        <source>What could be better</source>
        <translation>可以改进的内容</translation>
    </message>
    <message>
        <source>What the report lacks</source>
        <translation>报告缺少的内容</translation>
    </message>
    <message>
        <source>Choose an entry to go where it is mended</source>
        <translation>选择一项以转到修改之处</translation>
    </message>
    <message>
        <source>Nothing is missing. The report is ready to go out.</source>
        <translation>没有缺失。报告可以提交。</translation>
    </message>
    <message numerus="yes">
        <source>{n} missing</source>
        <extracomment>One: {n} missing</extracomment>
        <translation><numerusform>缺少 {n} 项</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} hints</source>
        <extracomment>One: {n} hint</extracomment>
        <translation><numerusform>{n} 条提示</numerusform></translation>
    </message>
    <message>
        <source>Before it goes out:</source>
        <translation>提交之前：</translation>
    </message>
    <message>
        <source>Missing: {text}</source>
        <translation>缺失：{text}</translation>
    </message>
    <message>
        <source>Hint: {text}</source>
        <translation>提示：{text}</translation>
    </message>
    <message>
        <source>Nothing mandatory is missing.</source>
        <translation>没有必填项缺失。</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>完整</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.go_to</name>
    <message>
        <source>Go to time or frame</source>
        <translation>转到时间或帧</translation>
    </message>
    <message>
        <source>1:23.5, 83.5 s, or a frame: 2087</source>
        <translation>1:23.5、83.5 s，或帧号：2087</translation>
    </message>
    <message>
        <source>Time or frame</source>
        <translation>时间或帧</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Enter goes, Esc cancels</source>
        <translation>回车键转到，Esc 取消</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.hand_on</name>
    <message>
        <source>What was rejected: {n}</source>
        <translation>已驳回的内容：{n}</translation>
    </message>
    <message>
        <source>Proposals that nobody has judged: {n}</source>
        <translation>尚无人判定的建议：{n}</translation>
    </message>
    <message>
        <source>Measurements: {n}</source>
        <translation>测量：{n}</translation>
    </message>
    <message>
        <source>Redacted areas, as shapes: {n}</source>
        <translation>打码区域（作为形状）：{n}</translation>
    </message>
    <message>
        <source>Undamaged areas: {n}</source>
        <translation>无损区域：{n}</translation>
    </message>
    <message>
        <source>Copy the pictures, too</source>
        <translation>同时复制图片</translation>
    </message>
    <message>
        <source>Copy redacted pictures as they are</source>
        <translation>按原样复制含打码区域的图片</translation>
    </message>
    <message>
        <source>Derive codes of other books</source>
        <translation>推导其他代码表的代码</translation>
    </message>
    <message numerus="yes">
        <source>Whoever gets the copies sees what is redacted in {n} pictures.</source>
        <extracomment>One: Whoever gets the copies sees what is redacted in {n} picture.</extracomment>
        <translation><numerusform>得到副本的人能看到 {n} 张图片中应打码的内容。</numerusform></translation>
    </message>
    <message>
        <source>Redacted areas are made unreadable in copies.</source>
        <translation>副本中的打码区域将不可辨认。</translation>
    </message>
    <message>
        <source>Only accepted findings are written</source>
        <translation>只写出已接受的缺陷</translation>
    </message>
    <message>
        <source>Accepted findings, and also</source>
        <translation>已接受的缺陷，以及</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.inspection</name>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>The standard by which all observations are coded</source>
        <translation>所有观测编码所依据的标准</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Keep the head of the run</source>
        <translation>保留管段表头</translation>
    </message>
    <message>
        <source>For which pictures</source>
        <translation>适用于哪些图片</translation>
    </message>
    <message>
        <source>Which pictures and videos show this run</source>
        <translation>哪些图片和视频显示此管段</translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures and videos</source>
        <extracomment>One: {n} picture or video</extracomment>
        <translation><numerusform>{n} 张图片和视频</numerusform></translation>
    </message>
    <message>
        <source>Change pipe run</source>
        <translation>更改管段</translation>
    </message>
    <message>
        <source>Use it for</source>
        <translation>用于</translation>
    </message>
    <message numerus="yes">
        <source>{n} fields have to be corrected.</source>
        <extracomment>One: {n} field has to be corrected.</extracomment>
        <translation><numerusform>有 {n} 个字段需要改正。</numerusform></translation>
    </message>
    <message>
        <source>This video only</source>
        <translation>仅此视频</translation>
    </message>
    <message>
        <source>This picture only</source>
        <translation>仅此图片</translation>
    </message>
    <message>
        <source>All of this run ({number})</source>
        <translation>此管段的全部（{number}）</translation>
    </message>
    <message>
        <source>The whole project ({number})</source>
        <translation>整个项目（{number}）</translation>
    </message>
    <message>
        <source>The standard also wants: {names}.</source>
        <translation>标准还要求：{names}。</translation>
    </message>
    <message>
        <source>With the diameter, sizes at the wall are given in mm.</source>
        <translation>有了直径，管壁处的尺寸即以 mm 给出。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.inspection_fields</name>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Pipe</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>检测</translation>
    </message>
    <message>
        <source>For CJJ 181</source>
        <translation>用于 CJJ 181</translation>
    </message>
    <message>
        <source>More than the pipe's {length:g} m.</source>
        <translation>大于管段的 {length:g} m。</translation>
    </message>
    <message>
        <source>Type a number such as {example}.</source>
        <translation>请输入数字，如 {example}。</translation>
    </message>
    <message>
        <source>Between {low:g} and {high:g}; check the unit.</source>
        <translation>应在 {low:g} 与 {high:g} 之间；请检查单位。</translation>
    </message>
    <message>
        <source>Reference of the pipe, e.g. M12-M13</source>
        <translation>管段编号，如 M12-M13</translation>
    </message>
    <message>
        <source>From manhole</source>
        <translation>起始井</translation>
    </message>
    <message>
        <source>The manhole where the inspection begins</source>
        <translation>检测开始的检查井</translation>
    </message>
    <message>
        <source>To manhole</source>
        <translation>终止井</translation>
    </message>
    <message>
        <source>The manhole where it ends</source>
        <translation>检测结束的检查井</translation>
    </message>
    <message>
        <source>How the camera looks or drives</source>
        <translation>摄像头朝向或行进方向</translation>
    </message>
    <message>
        <source>How it was inspected</source>
        <translation>检测方式</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>日期和时间</translation>
    </message>
    <message>
        <source>2026-05-31 14:05 or 31.5.2026</source>
        <translation>2026-05-31 14:05 或 31.5.2026</translation>
    </message>
    <message>
        <source>Shape of the pipe</source>
        <translation>管道断面形状</translation>
    </message>
    <message>
        <source>Width, DN (mm)</source>
        <translation>宽度，DN (mm)</translation>
    </message>
    <message>
        <source>Nominal; of a circular pipe its diameter</source>
        <translation>公称尺寸；圆管为直径</translation>
    </message>
    <message>
        <source>Height (mm)</source>
        <translation>高度 (mm)</translation>
    </message>
    <message>
        <source>Nominal; empty where it is the width</source>
        <translation>公称尺寸；与宽度相同时留空</translation>
    </message>
    <message>
        <source>e.g. concrete, vitrified clay, PVC</source>
        <translation>如混凝土、陶土、PVC</translation>
    </message>
    <message>
        <source>Length (m)</source>
        <translation>长度 (m)</translation>
    </message>
    <message>
        <source>From manhole to manhole</source>
        <translation>井到井</translation>
    </message>
    <message>
        <source>Surveyed (m)</source>
        <translation>检测长度 (m)</translation>
    </message>
    <message>
        <source>How much of it was inspected</source>
        <translation>其中已检测的长度</translation>
    </message>
    <message>
        <source>Inspector (person)</source>
        <translation>检测人员</translation>
    </message>
    <message>
        <source>Who coded it</source>
        <translation>编码人员</translation>
    </message>
    <message>
        <source>District, city</source>
        <translation>区、城市</translation>
    </message>
    <message>
        <source>e.g. foul, storm, combined</source>
        <translation>如污水、雨水、合流</translation>
    </message>
    <message>
        <source>Chainage 0 is at</source>
        <translation>距离 0 位于</translation>
    </message>
    <message>
        <source>e.g. the inner wall of the manhole</source>
        <translation>如检查井内壁</translation>
    </message>
    <message>
        <source>Depth at start (m)</source>
        <translation>起点埋深 (m)</translation>
    </message>
    <message>
        <source>Invert below ground</source>
        <translation>管底至地面</translation>
    </message>
    <message>
        <source>Depth at end (m)</source>
        <translation>终点埋深 (m)</translation>
    </message>
    <message>
        <source>Pipe unit (m)</source>
        <translation>管节长度 (m)</translation>
    </message>
    <message>
        <source>From joint to joint</source>
        <translation>接口到接口</translation>
    </message>
    <message>
        <source>Wall (mm)</source>
        <translation>壁厚 (mm)</translation>
    </message>
    <message>
        <source>Thickness; CJJ 181 grades offsets by it</source>
        <translation>厚度；CJJ 181 据此评定错口</translation>
    </message>
    <message>
        <source>e.g. routine, acceptance, complaint</source>
        <translation>如例行、验收、投诉</translation>
    </message>
    <message>
        <source>Cleaned before</source>
        <translation>检测前清洗</translation>
    </message>
    <message>
        <source>e.g. yes, jetted</source>
        <translation>如是，已冲洗</translation>
    </message>
    <message>
        <source>e.g. none, plugged, bypass</source>
        <translation>如无、封堵、导流</translation>
    </message>
    <message>
        <source>Camera and its number</source>
        <translation>摄像头及其编号</translation>
    </message>
    <message>
        <source>Label of the recording</source>
        <translation>录像标签</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Number of the inspector's certificate</source>
        <translation>检测人员证书编号</translation>
    </message>
    <message>
        <source>Angle of view (°)</source>
        <translation>视场角 (°)</translation>
    </message>
    <message>
        <source>Horizontal, without zoom</source>
        <translation>水平，未变焦</translation>
    </message>
    <message>
        <source>Area (K)</source>
        <translation>地区 (K)</translation>
    </message>
    <message>
        <source>How important the place is</source>
        <translation>该地点的重要程度</translation>
    </message>
    <message>
        <source>Soil (T)</source>
        <translation>土质 (T)</translation>
    </message>
    <message>
        <source>What the pipe lies in</source>
        <translation>管道所处土层</translation>
    </message>
    <message>
        <source>Write it as 2026-05-31 14:05.</source>
        <translation>请写成 2026-05-31 14:05。</translation>
    </message>
    <message>
        <source>12.4, or 40 ft</source>
        <translation>12.4 或 40 ft</translation>
    </message>
    <message>
        <source>300, or 12 in</source>
        <translation>300 或 12 in</translation>
    </message>
    <message>
        <source>With the flow</source>
        <translation>顺流</translation>
    </message>
    <message>
        <source>Against the flow</source>
        <translation>逆流</translation>
    </message>
    <message>
        <source>Quick view from the manhole</source>
        <translation>从检查井潜望</translation>
    </message>
    <message>
        <source>CCTV, crawler</source>
        <translation>CCTV，爬行器</translation>
    </message>
    <message>
        <source>On foot</source>
        <translation>人工步入</translation>
    </message>
    <message>
        <source>Sonar</source>
        <translation>声呐</translation>
    </message>
    <message>
        <source>Circular</source>
        <translation>圆形</translation>
    </message>
    <message>
        <source>Egg</source>
        <translation>蛋形</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>矩形</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.logo_edit</name>
    <message>
        <source>Pictures ({patterns})</source>
        <translation>图片 ({patterns})</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>选择徽标</translation>
    </message>
    <message>
        <source>A picture, e.g. PNG or JPEG, kept in the project</source>
        <translation>一张图片，如 PNG 或 JPEG，保存在项目中</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>移除徽标</translation>
    </message>
    <message>
        <source>Logo of {width} × {height} pixels</source>
        <translation>{width} × {height} 像素的徽标</translation>
    </message>
    <message>
        <source>Read the logo</source>
        <translation>读取徽标</translation>
    </message>
    <message>
        <source>Change logo</source>
        <translation>更改徽标</translation>
    </message>
    <message>
        <source>Remove logo</source>
        <translation>移除徽标</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>无徽标</translation>
    </message>
    <message>
        <source>This is no picture.</source>
        <translation>这不是图片。</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.marked_field</name>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>To correct</source>
        <translation>需要改正</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.page_view</name>
    <message>
        <source>Pages of the report</source>
        <translation>报告页面</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.palette</name>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Type a command, e.g. “run”, “zoom”, “report”</source>
        <translation>输入命令，如“运行”“缩放”“报告”</translation>
    </message>
    <message>
        <source>Command to search for</source>
        <translation>要查找的命令</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>No command is called like this. Try fewer letters.</source>
        <translation>没有这样的命令。请减少字数再试。</translation>
    </message>
    <message>
        <source>Not available: {why}</source>
        <translation>不可用：{why}</translation>
    </message>
    <message>
        <source>Enter runs it   ·   ↑ ↓ choose   ·   Esc closes</source>
        <translation>回车键运行   ·   ↑ ↓ 选择   ·   Esc 关闭</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.prompts</name>
    <message>
        <source>What is it?</source>
        <translation>这是什么？</translation>
    </message>
    <message>
        <source>What is measured?</source>
        <translation>测量的是什么？</translation>
    </message>
    <message>
        <source>What is to be hidden?</source>
        <translation>要隐藏的是什么？</translation>
    </message>
    <message>
        <source>What is undamaged?</source>
        <translation>无损的是什么？</translation>
    </message>
    <message>
        <source>Why is this no finding?</source>
        <translation>为什么不是缺陷？</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.references</name>
    <message>
        <source>Another frame may show the same place larger or sharper. They are listed the most helpful first: by magnification, then sharpness, then how much of the place they show.</source>
        <translation>另一帧可能把同一处显示得更大或更清晰。最有帮助的排在最前：先按放大倍数，再按清晰度，再按显示该处的多少。</translation>
    </message>
    <message>
        <source>Looking at frames nearby…</source>
        <translation>正在查看附近的帧…</translation>
    </message>
    <message>
        <source>No frame nearby shows this place well enough; it is enhanced from itself.</source>
        <translation>附近没有帧足够好地显示此处；将由自身增强。</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考帧</translation>
    </message>
    <message>
        <source>Frames that may help</source>
        <translation>可能有帮助的帧</translation>
    </message>
    <message>
        <source>Enhance</source>
        <translation>增强</translation>
    </message>
    <message>
        <source>Enhance with the chosen reference</source>
        <translation>用所选参考帧增强</translation>
    </message>
    <message>
        <source>Automatic: the most helpful one</source>
        <translation>自动：最有帮助的一帧</translation>
    </message>
    <message>
        <source>None: the frame itself</source>
        <translation>无：该帧自身</translation>
    </message>
    <message>
        <source>Look for references</source>
        <translation>查找参考帧</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.report_fields</name>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Client and company</source>
        <translation>委托方与公司</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>By what is in the project</source>
        <translation>按项目内容</translation>
    </message>
    <message>
        <source>Sewer</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>Pavement</source>
        <translation>路面</translation>
    </message>
    <message>
        <source>Satellite</source>
        <translation>卫星</translation>
    </message>
    <message>
        <source>From bottom to top of the pictures</source>
        <translation>在图片中自下而上</translation>
    </message>
    <message>
        <source>From side to side of the pictures</source>
        <translation>在图片中从一侧到另一侧</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>What the cover says in large letters</source>
        <translation>封面上的大字标题</translation>
    </message>
    <message>
        <source>Your number for this report</source>
        <translation>您为此报告设的编号</translation>
    </message>
    <message>
        <source>Your number for this job</source>
        <translation>您为此项工作设的编号</translation>
    </message>
    <message>
        <source>Of the agreement or purchase order</source>
        <translation>协议或订单的编号</translation>
    </message>
    <message>
        <source>Date of inspection</source>
        <translation>检测日期</translation>
    </message>
    <message>
        <source>The day of the inspection, or its first day</source>
        <translation>检测当天，或其第一天</translation>
    </message>
    <message>
        <source>Date of the report</source>
        <translation>报告日期</translation>
    </message>
    <message>
        <source>When it is handed over</source>
        <translation>提交的日期</translation>
    </message>
    <message>
        <source>For whom the inspection is made</source>
        <translation>检测的委托方</translation>
    </message>
    <message>
        <source>Whose sewer, road or area it is</source>
        <translation>管道、道路或区域的所有者</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Who makes the inspection</source>
        <translation>进行检测的单位</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Address, telephone and licence of the company; several lines</source>
        <translation>公司的地址、电话和资质；可多行</translation>
    </message>
    <message>
        <source>The person who judged the findings</source>
        <translation>判定缺陷的人员</translation>
    </message>
    <message>
        <source>Of the inspector</source>
        <translation>检测人员的</translation>
    </message>
    <message>
        <source>Road or area</source>
        <translation>道路或区域</translation>
    </message>
    <message>
        <source>Name or number of the road or area</source>
        <translation>道路或区域的名称或编号</translation>
    </message>
    <message>
        <source>Which part of it</source>
        <translation>其中哪一部分</translation>
    </message>
    <message>
        <source>By which standards and editions was worked</source>
        <translation>所依据的标准及版本</translation>
    </message>
    <message>
        <source>Camera, vehicle and their numbers</source>
        <translation>摄像头、车辆及其编号</translation>
    </message>
    <message>
        <source>On the day of the inspection</source>
        <translation>检测当天</translation>
    </message>
    <message>
        <source>Company that designed it</source>
        <translation>设计单位</translation>
    </message>
    <message>
        <source>Company that built it</source>
        <translation>施工单位</translation>
    </message>
    <message>
        <source>Company that supervised the work</source>
        <translation>监理单位</translation>
    </message>
    <message>
        <source>Your conclusion, in your words. Ctrl+Enter keeps it</source>
        <translation>您的结论，用自己的话写。Ctrl+回车保留</translation>
    </message>
    <message>
        <source>What the report is valid for, in place of the usual text</source>
        <translation>报告的适用范围，代替通常的文字</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.report_foot</name>
    <message numerus="yes">
        <source>{n} entries are missing; you can export all the same.</source>
        <extracomment>One: {n} entry is missing; you can export all the same.</extracomment>
        <translation><numerusform>缺少 {n} 项；仍可导出。</numerusform></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>取消导出</translation>
    </message>
    <message>
        <source>Stop; no file is written</source>
        <translation>停止；不写出文件</translation>
    </message>
    <message>
        <source>Export PDF…</source>
        <translation>导出 PDF…</translation>
    </message>
    <message>
        <source>Export tables</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>Export PDF</source>
        <translation>导出 PDF</translation>
    </message>
    <message>
        <source>Write the report as PDF</source>
        <translation>将报告写成 PDF</translation>
    </message>
    <message>
        <source>Findings as CSV, also by a standard</source>
        <translation>缺陷的 CSV，也可按标准</translation>
    </message>
    <message>
        <source>All findings and observations…</source>
        <translation>全部缺陷和观测…</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.report_form</name>
    <message>
        <source>Longitudinal and transverse are meant against the driving direction</source>
        <translation>纵向和横向以行车方向为准</translation>
    </message>
    <message>
        <source>Use for new projects</source>
        <translation>用于新项目</translation>
    </message>
    <message>
        <source>New reports begin with this company, logo, inspector, statement and language</source>
        <translation>新报告将以此公司、徽标、检测人员、声明和语言开始</translation>
    </message>
    <message>
        <source>Empty: the usual text</source>
        <translation>留空：通常的文字</translation>
    </message>
    <message>
        <source>Change driving direction</source>
        <translation>更改行车方向</translation>
    </message>
    <message>
        <source>Language, template, logo</source>
        <translation>语言、模板、徽标</translation>
    </message>
    <message>
        <source>Grading</source>
        <translation>分级</translation>
    </message>
    <message>
        <source>Change “{field}” of the report</source>
        <translation>更改报告的“{field}”</translation>
    </message>
    <message>
        <source>New reports begin like this one.</source>
        <translation>新报告将与此报告同样开始。</translation>
    </message>
    <message>
        <source>Company, logo, inspector, statement and language, for new reports.</source>
        <translation>公司、徽标、检测人员、声明和语言，用于新报告。</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>报告语言</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>徽标</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.report_preview</name>
    <message>
        <source>Writing {name}…</source>
        <translation>正在写入 {name}…</translation>
    </message>
    <message>
        <source>Check the report</source>
        <translation>检查报告</translation>
    </message>
    <message>
        <source>Making the preview…</source>
        <translation>正在生成预览…</translation>
    </message>
    <message numerus="yes">
        <source>{n} pages</source>
        <extracomment>One: {n} page</extracomment>
        <translation><numerusform>{n} 页</numerusform></translation>
    </message>
    <message>
        <source>The preview could not be made.</source>
        <translation>无法生成预览。</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>没有打开的项目。</translation>
    </message>
    <message>
        <source>Updating…</source>
        <translation>正在更新…</translation>
    </message>
    <message>
        <source>Out of date, updating…</source>
        <translation>已过期，正在更新…</translation>
    </message>
    <message>
        <source>Cancelled; no file was written.</source>
        <translation>已取消；未写出文件。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.report_sheets</name>
    <message>
        <source>Make the report preview</source>
        <translation>生成报告预览</translation>
    </message>
    <message>
        <source>Clear the preview</source>
        <translation>清除预览</translation>
    </message>
    <message>
        <source>Draw a page</source>
        <translation>绘制页面</translation>
    </message>
    <message>
        <source>The preview could not be made; see the message above.</source>
        <translation>无法生成预览；请看上方消息。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.scale</name>
    <message>
        <source>the picture shows {shown} of the surface.</source>
        <translation>图片显示表面的 {shown}。</translation>
    </message>
    <message>
        <source>typed in</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>The line is</source>
        <translation>这条线为</translation>
    </message>
    <message>
        <source>One pixel is</source>
        <translation>一个像素为</translation>
    </message>
    <message>
        <source>Set scale</source>
        <translation>设置比例</translation>
    </message>
    <message>
        <source>Remove scale</source>
        <translation>移除比例</translation>
    </message>
    <message>
        <source>Length of the line</source>
        <translation>线的长度</translation>
    </message>
    <message>
        <source>The real length of the line you drew</source>
        <translation>所画线的实际长度</translation>
    </message>
    <message>
        <source>Unit of the length</source>
        <translation>长度单位</translation>
    </message>
    <message>
        <source>Millimetres per pixel</source>
        <translation>每像素毫米数</translation>
    </message>
    <message>
        <source>The size of a pixel on the surface</source>
        <translation>一个像素在表面上的大小</translation>
    </message>
    <message>
        <source>Scale from the line you drew</source>
        <translation>由所画的线得出比例</translation>
    </message>
    <message>
        <source>Scale as a number</source>
        <translation>以数字给出比例</translation>
    </message>
    <message>
        <source>The line you drew is {number} px long.</source>
        <translation>所画的线长 {number} px。</translation>
    </message>
    <message>
        <source>Show pixels only, for the pictures chosen above</source>
        <translation>对上面选择的图片只显示像素</translation>
    </message>
    <message>
        <source>line of {text} {currenttext} on {name}</source>
        <translation>{name} 上 {text} {currenttext} 的线</translation>
    </message>
    <message>
        <source>This picture</source>
        <translation>此图片</translation>
    </message>
    <message>
        <source>{typed:.3g} mm/px is not plausible; check the number and its unit.</source>
        <translation>{typed:.3g} mm/px 不合理；请检查数字及其单位。</translation>
    </message>
    <message>
        <source>All of its folder ({number}), taken from the same distance</source>
        <translation>同文件夹的全部（{number}），从相同距离拍摄</translation>
    </message>
    <message>
        <source>The whole project ({number}), taken from the same distance</source>
        <translation>整个项目（{number}），从相同距离拍摄</translation>
    </message>
    <message>
        <source>Enter a number above 0, such as 250 or 0.5.</source>
        <translation>请输入大于 0 的数，如 250 或 0.5。</translation>
    </message>
    <message>
        <source>Enter a length.</source>
        <translation>请输入长度。</translation>
    </message>
    <message>
        <source>Enter a number.</source>
        <translation>请输入数字。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.select_by</name>
    <message>
        <source>Enter selects, Shift+Enter adds</source>
        <translation>回车键选择，Shift+回车追加</translation>
    </message>
    <message>
        <source>Select by class or confidence</source>
        <translation>按类别或置信度选择</translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation>所有图片</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Confidence from, per cent</source>
        <translation>置信度下限，百分比</translation>
    </message>
    <message>
        <source>Confidence to, per cent</source>
        <translation>置信度上限，百分比</translation>
    </message>
    <message>
        <source>Length from</source>
        <translation>长度下限</translation>
    </message>
    <message>
        <source>Length to</source>
        <translation>长度上限</translation>
    </message>
    <message>
        <source>Unit of the lengths</source>
        <translation>长度的单位</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>{number} found</source>
        <translation>找到 {number}</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.severity</name>
    <message>
        <source>Own limits</source>
        <translation>自定义界限</translation>
    </message>
    <message>
        <source>The second limit has to be larger than the first.</source>
        <translation>第二个界限必须大于第一个。</translation>
    </message>
    <message>
        <source>No grading</source>
        <translation>不分级</translation>
    </message>
    <message>
        <source>Bands of mean crack width, for pictures with a scale</source>
        <translation>按平均裂缝宽度分级，用于有比例的图片</translation>
    </message>
    <message>
        <source>Low up to</source>
        <translation>低，至</translation>
    </message>
    <message>
        <source>Mean width up to which severity is low</source>
        <translation>严重程度为低的平均宽度上限</translation>
    </message>
    <message>
        <source>Moderate up to</source>
        <translation>中，至</translation>
    </message>
    <message>
        <source>Above this mean width severity is high</source>
        <translation>平均宽度大于此值时严重程度为高</translation>
    </message>
    <message>
        <source>{name}, millimetres</source>
        <translation>{name}，毫米</translation>
    </message>
    <message>
        <source>Findings are not graded.</source>
        <translation>缺陷不分级。</translation>
    </message>
    <message>
        <source>Change severity</source>
        <translation>更改严重程度</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.shortcuts</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Search a command or a key</source>
        <translation>搜索命令或按键</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>命令及其按键</translation>
    </message>
    <message>
        <source>New keys for the chosen command</source>
        <translation>所选命令的新按键</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>指定</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <source>Choose a command to change its keys.</source>
        <translation>选择一个命令以更改其按键。</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Press the new keys for “{text}”:</source>
        <translation>请按下“{text}”的新按键：</translation>
    </message>
    <message>
        <source>{keys_text} already belongs to {names}, which would be left without keys.</source>
        <translation>{keys_text} 已属于 {names}，后者将没有按键。</translation>
    </message>
    <message>
        <source>Assign anyway</source>
        <translation>仍然指定</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.signature_edit</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>{role}: name</source>
        <translation>{role}：姓名</translation>
    </message>
    <message>
        <source>{role}: date</source>
        <translation>{role}：日期</translation>
    </message>
    <message>
        <source>Leave it empty to date and sign by hand</source>
        <translation>留空则手写日期和签名</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.simplify</name>
    <message>
        <source>Simplify</source>
        <translation>简化</translation>
    </message>
    <message>
        <source>Tolerance in pixels of the picture</source>
        <translation>容差，以图片像素计</translation>
    </message>
    <message>
        <source>Points before and after</source>
        <translation>简化前后的点数</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>容差</translation>
    </message>
    <message>
        <source>Enter simplifies, Esc cancels</source>
        <translation>回车键简化，Esc 取消</translation>
    </message>
    <message>
        <source>{before:,} → {after:,} points</source>
        <translation>{before:,} → {after:,} 个点</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.text_prompt</name>
    <message>
        <source>1–{count} choose, Esc cancels</source>
        <translation>1–{count} 选择，Esc 取消</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>or in your own words</source>
        <translation>或用自己的话</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>用自己的话</translation>
    </message>
    <message>
        <source>Keep note</source>
        <translation>保留备注</translation>
    </message>
    <message>
        <source>Ctrl+Enter keeps, Esc cancels</source>
        <translation>Ctrl+回车保留，Esc 取消</translation>
    </message>
</context>
<context>
    <name>inspector.ui.docks</name>
    <message>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Noise trial</source>
        <translation>噪声试验</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Learn my surface</source>
        <translation>学习我的路面</translation>
    </message>
    <message>
        <source>Test models</source>
        <translation>测试模型</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Δ by resolution</source>
        <translation>分辨率 Δ</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>一致性</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>Show or hide {panel}</source>
        <translation>显示或隐藏{panel}</translation>
    </message>
</context>
<context>
    <name>inspector.ui.draft</name>
    <message>
        <source>Choose a code first.</source>
        <translation>请先选择代码。</translation>
    </message>
    <message>
        <source>Scale there</source>
        <translation>该处比例</translation>
    </message>
    <message>
        <source>Along the wall</source>
        <translation>沿管壁</translation>
    </message>
    <message>
        <source>Width there</source>
        <translation>该处宽度</translation>
    </message>
    <message>
        <source>{mean:.1f} mm, at most {most:.1f} mm</source>
        <translation>{mean:.1f} mm，最大 {most:.1f} mm</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>横向</translation>
    </message>
</context>
<context>
    <name>inspector.ui.draft_ring</name>
    <message>
        <source>The pipe's centre was not found: click it or draw the pipe's circle (Shift+I), or type the clock position.</source>
        <translation>未找到管道中心：请点击它，或拖出管道圆 (Shift+I)，或输入时钟位置。</translation>
    </message>
    <message>
        <source>The centre is at the place itself; click the far end of the pipe.</source>
        <translation>中心就在该处；请点击管道远端。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.editor</name>
    <message>
        <source>Erased by hand</source>
        <translation>手工擦除</translation>
    </message>
    <message>
        <source>Separate parts of</source>
        <translation>分离各部分：</translation>
    </message>
    <message>
        <source>That lies outside the picture; draw inside it.</source>
        <translation>该处在图片之外；请在图片内绘制。</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>绘制</translation>
    </message>
    <message>
        <source>The line divides nothing; draw it right across a finding.</source>
        <translation>这条线没有切开任何内容；请横穿缺陷画线。</translation>
    </message>
    <message>
        <source>The selection has no separate parts.</source>
        <translation>所选内容没有独立的部分。</translation>
    </message>
    <message>
        <source>Select two or more regions, or two or more lines, to merge.</source>
        <translation>请选择两个或更多的面，或两条或更多的线进行合并。</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>What was copied does not lie on this picture.</source>
        <translation>复制的内容不在此图片范围内。</translation>
    </message>
    <message>
        <source>Erase part of</source>
        <translation>擦除一部分：</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
</context>
<context>
    <name>inspector.ui.enhance_models</name>
    <message>
        <source>Plain interpolation: quick, invents nothing, shows no more than the source.</source>
        <translation>普通插值：快速，不虚构，显示的内容不多于原图。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.enhance_parts</name>
    <message>
        <source>Drag a box; that part of the picture is shown larger.</source>
        <translation>拖出一个框；图片的该部分将放大显示。</translation>
    </message>
    <message>
        <source>Drag a box; that part of the map is shown three times as large.</source>
        <translation>拖出一个框；地图的该部分将放大三倍显示。</translation>
    </message>
    <message>
        <source>{name} is written.</source>
        <translation>已写入 {name}。</translation>
    </message>
    <message>
        <source>Use bicubic</source>
        <translation>使用双三次插值</translation>
    </message>
    <message>
        <source>Enhance to a file…</source>
        <translation>增强到文件…</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
</context>
<context>
    <name>inspector.ui.enhanced</name>
    <message>
        <source>The enhanced picture shows no crack at this place; the measures of the source stand.</source>
        <translation>增强图片在此处未显示裂缝；以原图的测量值为准。</translation>
    </message>
    <message>
        <source>Measure on enhanced picture</source>
        <translation>在增强图片上测量</translation>
    </message>
</context>
<context>
    <name>inspector.ui.enhanced_runs</name>
    <message>
        <source>{title}: enhanced picture</source>
        <translation>{title}：增强图片</translation>
    </message>
</context>
<context>
    <name>inspector.ui.enhancing</name>
    <message>
        <source>The chosen frame does not show this place well enough; choose another one, or let the reference be found.</source>
        <translation>所选的帧没有足够好地显示此处；请另选一帧，或自动查找参考帧。</translation>
    </message>
    <message>
        <source>This part is too large to be kept in the project: zoom in, or enhance it to a file.</source>
        <translation>此部分过大，无法保留在项目中：请放大视图，或增强到文件。</translation>
    </message>
    <message>
        <source>{title} is not trained yet; choose another way to enhance, or run `inspector train {id}`.</source>
        <translation>{title} 尚未训练；请选择其他增强方式，或运行 `inspector train {id}`。</translation>
    </message>
    <message>
        <source>The region lies beside the picture; draw it on the picture.</source>
        <translation>区域在图片之外；请画在图片上。</translation>
    </message>
    <message>
        <source>The region is smaller than {least_px} pixels; draw a larger one.</source>
        <translation>区域小于 {least_px} 像素；请画大一些。</translation>
    </message>
    <message>
        <source>The picture is too large to be enhanced whole; drag a region of it.</source>
        <translation>图片过大，无法整张增强；请拖出其中一个区域。</translation>
    </message>
    <message>
        <source>a region of {name}</source>
        <translation>{name} 的一个区域</translation>
    </message>
</context>
<context>
    <name>inspector.ui.exchange_commands</name>
    <message>
        <source>Write accepted findings of all pictures as one JSON with outlines and run lengths</source>
        <translation>将所有图片已接受的缺陷写成一个含轮廓和游程的 JSON</translation>
    </message>
    <message>
        <source>Write accepted findings as outlines for training; lines and notes are lost</source>
        <translation>将已接受的缺陷写成训练用轮廓；线和备注会丢失</translation>
    </message>
    <message>
        <source>Write accepted findings as a JSON for each picture, to go on in labelme</source>
        <translation>为每张图片将已接受的缺陷写成一个 JSON，以便在 labelme 中继续</translation>
    </message>
    <message>
        <source>Write accepted findings as boxes; outlines are lost</source>
        <translation>将已接受的缺陷写成框；轮廓会丢失</translation>
    </message>
    <message>
        <source>Write accepted findings as indexed pictures with a legend</source>
        <translation>将已接受的缺陷写成带图例的索引图片</translation>
    </message>
    <message>
        <source>Write accepted findings of all maps, and of photos with a position</source>
        <translation>写出所有地图及带位置照片中已接受的缺陷</translation>
    </message>
    <message>
        <source>Write pipe runs coded by PACP as exchange tables, in metric units</source>
        <translation>将按 PACP 编码的管段写成公制交换表</translation>
    </message>
    <message>
        <source>Write pipe runs coded by EN 13508-2 as XML</source>
        <translation>将按 EN 13508-2 编码的管段写成 XML</translation>
    </message>
    <message>
        <source>Write the defect list and the run table of CJJ 181, with RI and MI, as CSV</source>
        <translation>将 CJJ 181 的缺陷表和管段表（含 RI 和 MI）写成 CSV</translation>
    </message>
    <message>
        <source>Write runs and observations with their classes as CSV, named as in DWA-M 150</source>
        <translation>将管段和观测及其等级写成 CSV，按 DWA-M 150 命名</translation>
    </message>
    <message>
        <source>Write lengths, areas and densities of cracks by severity as CSV</source>
        <translation>按严重程度将裂缝的长度、面积和密度写成 CSV</translation>
    </message>
    <message>
        <source>Write lengths, areas and counts of cracks by severity as CSV</source>
        <translation>按严重程度将裂缝的长度、面积和数量写成 CSV</translation>
    </message>
    <message>
        <source>Write lengths and mean widths of cracks by type and zone of the lane as CSV</source>
        <translation>按类型和车道分区将裂缝的长度和平均宽度写成 CSV</translation>
    </message>
    <message>
        <source>Write class, area, length and centre of all findings on maps as CSV</source>
        <translation>将地图上所有对象的类别、面积、长度和中心写成 CSV</translation>
    </message>
</context>
<context>
    <name>inspector.ui.exporter</name>
    <message>
        <source>{name} is a picture of this project; choose another name.</source>
        <translation>{name} 是此项目的图片；请选择其他名称。</translation>
    </message>
    <message>
        <source>{name} is a source of this project; choose another folder.</source>
        <translation>{name} 是此项目的源文件；请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Export {name}</source>
        <translation>导出 {name}</translation>
    </message>
</context>
<context>
    <name>inspector.ui.finding</name>
    <message>
        <source>This map is too large to be searched whole; zoom in, or draw a region.</source>
        <translation>此地图过大，无法整幅查找；请放大视图或画出区域。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.guide.contents</name>
    <message>
        <source>Contents of the guide</source>
        <translation>指南目录</translation>
    </message>
</context>
<context>
    <name>inspector.ui.guide.view</name>
    <message>
        <source>Page of the guide</source>
        <translation>指南页面</translation>
    </message>
</context>
<context>
    <name>inspector.ui.guide.window</name>
    <message>
        <source>User guide</source>
        <translation>用户指南</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>搜索指南</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer or other words.</source>
        <translation>未找到。请减少或更换关键词。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.jobs</name>
    <message>
        <source>{title} failed because of a fault in Inspector; your work is safe. Try again, and send the details if it stays.</source>
        <translation>{title} 因 Inspector 的故障而失败；您的工作安全。请重试，若仍如此请发送详细信息。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.kept_project</name>
    <message>
        <source>{stamp} rescued {name}</source>
        <translation>{stamp} 救回 {name}</translation>
    </message>
    <message>
        <source>{path} could not be saved; a copy with all your work is kept as {copy}, open it from the start screen.</source>
        <translation>{path} 无法保存；含全部工作的副本保存为 {copy}，请从开始页面打开。</translation>
    </message>
    <message>
        <source>{parent} cannot be written; use Save As to keep your work elsewhere.</source>
        <translation>{parent} 无法写入；请用“另存为”将工作保存到别处。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.learning</name>
    <message>
        <source>Learn {title}</source>
        <translation>学习 {title}</translation>
    </message>
    <message>
        <source>Forget a lesson</source>
        <translation>忘记一次学习</translation>
    </message>
    <message>
        <source>Look for lessons</source>
        <translation>查找学习记录</translation>
    </message>
</context>
<context>
    <name>inspector.ui.library</name>
    <message numerus="yes">
        <source>Add {n} pictures</source>
        <extracomment>One: Add {n} picture</extracomment>
        <translation><numerusform>添加 {n} 张图片</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} files were left out; the first: {first}. The details name each.</source>
        <extracomment>One: {n} file was left out; the first: {first}. The details name each.</extracomment>
        <translation><numerusform>跳过了 {n} 个文件；第一个：{first}。详细信息列出每一个。</numerusform></translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>添加图片</translation>
    </message>
    <message>
        <source>Look for pictures</source>
        <translation>查找图片</translation>
    </message>
    <message>
        <source>Hash pictures</source>
        <translation>计算图片校验和</translation>
    </message>
    <message>
        <source>Add 1 video</source>
        <translation>添加 1 个视频</translation>
    </message>
    <message>
        <source>Add 1 map</source>
        <translation>添加 1 幅地图</translation>
    </message>
    <message>
        <source>{path} is no video any more; look for it in another place.</source>
        <translation>{path} 已不是视频；请在别处查找。</translation>
    </message>
    <message>
        <source>{path} is no map any more; look for it in another place.</source>
        <translation>{path} 已不是地图；请在别处查找。</translation>
    </message>
    <message>
        <source>There are no pictures, videos or maps in {name} itself; folders in it are not searched, choose one of them.</source>
        <translation>{name} 本身没有图片、视频或地图；不会查找其中的文件夹，请选择其中一个。</translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures found again, {left} still missing.</source>
        <extracomment>One: {n} picture found again, {left} still missing.</extracomment>
        <translation><numerusform>重新找到 {n} 张图片，仍缺 {left}。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures found again.</source>
        <extracomment>One: {n} picture found again.</extracomment>
        <translation><numerusform>重新找到 {n} 张图片。</numerusform></translation>
    </message>
    <message>
        <source>These pictures are already in the project.</source>
        <translation>这些图片已在项目中。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.made_pictures</name>
    <message>
        <source>Read enhanced and restored pictures</source>
        <translation>读取增强和复原的图片</translation>
    </message>
</context>
<context>
    <name>inspector.ui.map_dates</name>
    <message>
        <source>Look through the dates</source>
        <translation>查看各日期</translation>
    </message>
</context>
<context>
    <name>inspector.ui.map_parts</name>
    <message>
        <source>Open a map first: a Sentinel-2 product, a JP2 or a GeoTIFF.</source>
        <translation>请先打开地图：Sentinel-2 产品、JP2 或 GeoTIFF。</translation>
    </message>
    <message>
        <source>Clouds</source>
        <translation>云</translation>
    </message>
    <message>
        <source>Shadows</source>
        <translation>阴影</translation>
    </message>
    <message>
        <source>Snow</source>
        <translation>雪</translation>
    </message>
    <message>
        <source>An index always has the same colours.</source>
        <translation>指数的颜色始终相同。</translation>
    </message>
    <message>
        <source>It is stretched to the whole picture.</source>
        <translation>已拉伸到整张图片。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.measuring</name>
    <message>
        <source>Measure findings</source>
        <translation>测量缺陷</translation>
    </message>
</context>
<context>
    <name>inspector.ui.messages</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Copy the message and its details</source>
        <translation>复制消息及其详细信息</translation>
    </message>
</context>
<context>
    <name>inspector.ui.naming</name>
    <message>
        <source>finding</source>
        <translation>缺陷</translation>
    </message>
    <message>
        <source>measurement</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>redaction</source>
        <translation>打码区域</translation>
    </message>
    <message>
        <source>undamaged area</source>
        <translation>无损区域</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Redactions</source>
        <translation>打码区域</translation>
    </message>
    <message>
        <source>Undamaged areas</source>
        <translation>无损区域</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已驳回</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>人脸</translation>
    </message>
    <message>
        <source>Number plate</source>
        <translation>车牌</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Other area</source>
        <translation>其他区域</translation>
    </message>
    <message numerus="yes">
        <source>{n} annotations</source>
        <extracomment>One: {n} annotation</extracomment>
        <translation><numerusform>{n} 条标注</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} findings</source>
        <extracomment>One: {n} finding</extracomment>
        <translation><numerusform>{n} 个缺陷</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} measurements</source>
        <extracomment>One: {n} measurement</extracomment>
        <translation><numerusform>{n} 条测量</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} redactions</source>
        <extracomment>One: {n} redaction</extracomment>
        <translation><numerusform>{n} 个打码区域</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} undamaged areas</source>
        <extracomment>One: {n} undamaged area</extracomment>
        <translation><numerusform>{n} 个无损区域</numerusform></translation>
    </message>
</context>
<context>
    <name>inspector.ui.noise_names</name>
    <message>
        <source>salt</source>
        <translation>盐噪声</translation>
    </message>
    <message>
        <source>pepper</source>
        <translation>椒噪声</translation>
    </message>
    <message>
        <source>blur</source>
        <translation>模糊</translation>
    </message>
    <message>
        <source>texture</source>
        <translation>纹理</translation>
    </message>
    <message>
        <source>Salt: white dots</source>
        <translation>盐：白点</translation>
    </message>
    <message>
        <source>Pepper: black dots</source>
        <translation>椒：黑点</translation>
    </message>
    <message>
        <source>Blur: out of focus</source>
        <translation>模糊：失焦</translation>
    </message>
    <message>
        <source>Texture: fine dark lines</source>
        <translation>纹理：细暗线</translation>
    </message>
    <message>
        <source>Sensor dropouts and bad transmission: single pixels turn white.</source>
        <translation>传感器丢点和传输不良：个别像素变白。</translation>
    </message>
    <message>
        <source>Dead pixels, dirt and splashes on the glass: dots stay black.</source>
        <translation>坏点、玻璃上的污物和溅渍：点保持黑色。</translation>
    </message>
    <message>
        <source>The camera moves or is out of focus, or its glass is fogged.</source>
        <translation>摄像头移动、失焦或镜头起雾。</translation>
    </message>
    <message>
        <source>Rough surfaces and tool marks: fine dark lines that are no cracks.</source>
        <translation>粗糙表面和工具痕迹：并非裂缝的细暗线。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.noise_parts</name>
    <message>
        <source>Models are tried under noise on photos and videos, not on maps.</source>
        <translation>噪声试验用于照片和视频，不用于地图。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.noise_trial</name>
    <message>
        <source>No model is installed.</source>
        <translation>未安装任何模型。</translation>
    </message>
    <message>
        <source>Spoil picture</source>
        <translation>破坏图片</translation>
    </message>
    <message>
        <source>Try under noise</source>
        <translation>噪声试验</translation>
    </message>
    <message>
        <source>Compare masks</source>
        <translation>比较掩膜</translation>
    </message>
</context>
<context>
    <name>inspector.ui.observing</name>
    <message>
        <source>Begin an observation first.</source>
        <translation>请先开始一条观测。</translation>
    </message>
    <message>
        <source>Take {code} back</source>
        <translation>撤回 {code}</translation>
    </message>
    <message>
        <source>Delete {code}</source>
        <translation>删除 {code}</translation>
    </message>
    <message>
        <source>The observation was not kept. {why}</source>
        <translation>观测未保留。{why}</translation>
    </message>
</context>
<context>
    <name>inspector.ui.painting</name>
    <message>
        <source>Adds to {name}; Esc: begin another.</source>
        <translation>添加到{name}；Esc：另起一个。</translation>
    </message>
    <message>
        <source>Takes from {name}; Esc: from everything.</source>
        <translation>从{name}擦除；Esc：从全部擦除。</translation>
    </message>
    <message>
        <source>Begins a new {label}.</source>
        <translation>开始一个新的{label}。</translation>
    </message>
    <message>
        <source>the {what}</source>
        <translation>{what}</translation>
    </message>
    <message>
        <source>the suggestion, which makes it a finding</source>
        <translation>该建议，使其成为缺陷</translation>
    </message>
    <message>
        <source>finding {number}</source>
        <translation>缺陷 {number}</translation>
    </message>
    <message>
        <source>the {label}</source>
        <translation>{label}</translation>
    </message>
    <message>
        <source>Takes from every finding under it.</source>
        <translation>从其下的每个缺陷中擦除。</translation>
    </message>
    <message>
        <source>Takes from the {count} selected regions; Esc: from everything.</source>
        <translation>从所选的 {count} 个面擦除；Esc：从全部擦除。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.bands</name>
    <message>
        <source>Three bands of your own</source>
        <translation>自选三个波段</translation>
    </message>
    <message>
        <source>Stretched to the part that was in view</source>
        <translation>已拉伸到当时视野中的部分</translation>
    </message>
    <message>
        <source>Stretched to the whole picture</source>
        <translation>已拉伸到整张图片</translation>
    </message>
    <message>
        <source>Shown as it is stored</source>
        <translation>按存储的样子显示</translation>
    </message>
    <message>
        <source>Nobody said which pixels of this map are clouds (only L2A products do)</source>
        <translation>没有信息说明此地图哪些像素是云（只有 L2A 产品提供）</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>Band shown as red</source>
        <translation>显示为红色的波段</translation>
    </message>
    <message>
        <source>Band shown as green</source>
        <translation>显示为绿色的波段</translation>
    </message>
    <message>
        <source>Band shown as blue</source>
        <translation>显示为蓝色的波段</translation>
    </message>
    <message>
        <source>To the view</source>
        <translation>到视野</translation>
    </message>
    <message>
        <source>To the whole</source>
        <translation>到整体</translation>
    </message>
    <message>
        <source>Same for all dates</source>
        <translation>各日期相同</translation>
    </message>
    <message>
        <source>Colours of the vegetation index</source>
        <translation>植被指数的颜色</translation>
    </message>
    <message>
        <source>NDVI: (near infrared − red) / (near infrared + red). Always these colours.</source>
        <translation>NDVI：(近红外 − 红) / (近红外 + 红)。颜色始终如此。</translation>
    </message>
    <message>
        <source>Mark clouds and shadows</source>
        <translation>标记云和阴影</translation>
    </message>
    <message>
        <source>Which bands are shown</source>
        <translation>显示哪些波段</translation>
    </message>
    <message>
        <source>Ctrl+B shows the next ones</source>
        <translation>Ctrl+B 显示下一组</translation>
    </message>
    <message>
        <source>Percentile shown as black</source>
        <translation>显示为黑色的百分位</translation>
    </message>
    <message>
        <source>So many of the values are black</source>
        <translation>有这么多的值为黑色</translation>
    </message>
    <message>
        <source>Percentile shown as white</source>
        <translation>显示为白色的百分位</translation>
    </message>
    <message>
        <source>Values above this share are white</source>
        <translation>高于此比例的值为白色</translation>
    </message>
    <message>
        <source>Stretch to the view</source>
        <translation>拉伸到视野</translation>
    </message>
    <message>
        <source>Use all colours for what is in view (Ctrl+K)</source>
        <translation>将全部颜色用于视野中的内容 (Ctrl+K)</translation>
    </message>
    <message>
        <source>Stretch to the whole picture</source>
        <translation>拉伸到整张图片</translation>
    </message>
    <message>
        <source>Back to the whole picture (Ctrl+Shift+K)</source>
        <translation>回到整张图片 (Ctrl+Shift+K)</translation>
    </message>
    <message>
        <source>Same limits for all dates</source>
        <translation>所有日期使用相同界限</translation>
    </message>
    <message>
        <source>So that dates can be compared by colour</source>
        <translation>以便按颜色比较各日期</translation>
    </message>
    <message>
        <source>green {value:.1f}</source>
        <translation>绿 {value:.1f}</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>拉伸</translation>
    </message>
    <message>
        <source>Band {name}</source>
        <translation>波段 {name}</translation>
    </message>
    <message>
        <source>Bands {names}</source>
        <translation>波段 {names}</translation>
    </message>
    <message>
        <source>{value:.1f} water</source>
        <translation>{value:.1f} 水</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.batch</name>
    <message>
        <source>Files of the batch</source>
        <translation>批处理的文件</translation>
    </message>
    <message>
        <source>No file waits. Drop pictures, videos, maps and folders here, or add them above; each keeps its own settings.</source>
        <translation>没有等待的文件。将图片、视频、地图和文件夹拖放到此处，或在上方添加；每个都有自己的设置。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Select files to see and change what is done with them.</source>
        <translation>选择文件以查看和更改对它们的处理。</translation>
    </message>
    <message>
        <source>What is done, or being worked on, keeps its settings.</source>
        <translation>已完成或正在处理的保持其设置。</translation>
    </message>
    <message numerus="yes">
        <source>What is done with {n} files:</source>
        <extracomment>One: What is done with {n} file:</extracomment>
        <translation><numerusform>对 {n} 个文件的处理：</numerusform></translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.batch_fields</name>
    <message>
        <source>(different)</source>
        <translation>（不一致）</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.batch_model</name>
    <message>
        <source>What is done</source>
        <translation>处理内容</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.batch_settings</name>
    <message>
        <source>Enlarge first</source>
        <translation>先放大</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>结尾</translation>
    </message>
    <message>
        <source>Only marked frames</source>
        <translation>仅标记的帧</translation>
    </message>
    <message>
        <source>whole frame</source>
        <translation>整帧</translation>
    </message>
    <message>
        <source>Take the part of the picture that is in view</source>
        <translation>取当前视野中的图片部分</translation>
    </message>
    <message>
        <source>As usual for the model</source>
        <translation>按模型的惯例</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>The last</source>
        <translation>最后一个</translation>
    </message>
    <message>
        <source>Chosen by itself</source>
        <translation>自动选择</translation>
    </message>
    <message>
        <source>Find with</source>
        <translation>查找用</translation>
    </message>
    <message>
        <source>Every n-th frame</source>
        <translation>每 n 帧取一帧</translation>
    </message>
    <message>
        <source>Frames from</source>
        <translation>帧，从</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Which models look at each frame</source>
        <translation>由哪些模型查看每一帧</translation>
    </message>
    <message>
        <source>The models then look at the enlarged frame</source>
        <translation>之后模型查看放大的帧</translation>
    </message>
    <message>
        <source>Which other frame helps to enlarge</source>
        <translation>由哪一帧帮助放大</translation>
    </message>
    <message>
        <source>1 takes every frame of a video</source>
        <translation>1 表示取视频的每一帧</translation>
    </message>
    <message>
        <source>Counted from 0</source>
        <translation>从 0 计数</translation>
    </message>
    <message>
        <source>Counted from 0; below 0 is the end</source>
        <translation>从 0 计数；小于 0 表示结尾</translation>
    </message>
    <message>
        <source>Frames with findings, measures or drawings</source>
        <translation>含缺陷、测量或绘图的帧</translation>
    </message>
    <message>
        <source>Which date of a stack of maps</source>
        <translation>地图叠层中的哪个日期</translation>
    </message>
    <message>
        <source>From which probability a pixel counts as found</source>
        <translation>概率达到多少时像素算作找到</translation>
    </message>
    <message>
        <source>x, y, width, height in pixels; empty for all of the frame</source>
        <translation>x、y、宽、高（像素）；留空为整帧</translation>
    </message>
    <message>
        <source>Which difference from a restored surface is damage</source>
        <translation>与复原表面的何种差异算作损坏</translation>
    </message>
    <message>
        <source>Where the models run</source>
        <translation>模型在何处运行</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.batch_words</name>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Darker places</source>
        <translation>较暗之处</translation>
    </message>
    <message>
        <source>As the published code</source>
        <translation>按已发布的代码</translation>
    </message>
    <message>
        <source>As the paper</source>
        <translation>按论文</translation>
    </message>
    <message>
        <source>{frames} to {last}</source>
        <translation>{frames}至 {last}</translation>
    </message>
    <message>
        <source>{place}th</source>
        <translation>{place}</translation>
    </message>
    <message>
        <source>marked frames</source>
        <translation>标记的帧</translation>
    </message>
    <message>
        <source>{frames} from {first} to {last}</source>
        <translation>{frames}，从 {first} 至 {last}</translation>
    </message>
    <message>
        <source>Failed: {reason}</source>
        <translation>失败：{reason}</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <source>{done} of {total} done</source>
        <translation>已完成 {done} / {total}</translation>
    </message>
    <message>
        <source>{place}st</source>
        <translation>{place}</translation>
    </message>
    <message>
        <source>{place}nd</source>
        <translation>{place}</translation>
    </message>
    <message>
        <source>{place}rd</source>
        <translation>{place}</translation>
    </message>
    <message>
        <source>{enlarger}, then {models}</source>
        <translation>{enlarger}，然后 {models}</translation>
    </message>
    <message>
        <source>{enlarger}, enlarge</source>
        <translation>{enlarger}，放大</translation>
    </message>
    <message>
        <source>Nothing: choose a model</source>
        <translation>无：请选择模型</translation>
    </message>
    <message>
        <source>a region</source>
        <translation>一个区域</translation>
    </message>
    <message>
        <source>every frame</source>
        <translation>每一帧</translation>
    </message>
    <message>
        <source>every {ordinal} frame</source>
        <translation>每 {ordinal} 帧</translation>
    </message>
    <message>
        <source>{frames} from {first}</source>
        <translation>{frames}，从 {first}</translation>
    </message>
    <message numerus="yes">
        <source>{n} failed</source>
        <extracomment>One: {n} failed</extracomment>
        <translation><numerusform>{n} 个失败</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} cancelled</source>
        <extracomment>One: {n} cancelled</extracomment>
        <translation><numerusform>{n} 个已取消</numerusform></translation>
    </message>
    <message>
        <source>Pausing after this picture</source>
        <translation>将在此图片后暂停</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>all dates</source>
        <translation>所有日期</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.card_details</name>
    <message>
        <source>You added this model: nobody here trained or measured it. Hold it against others before you trust it, and ask its author what it may be used for.</source>
        <translation>此模型由您添加：此处无人训练或测试过它。信任之前请与其他模型比较，并向作者询问其用途。</translation>
    </message>
    <message>
        <source>pavement</source>
        <translation>路面</translation>
    </message>
    <message>
        <source>sewer</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>satellite</source>
        <translation>卫星</translation>
    </message>
    <message>
        <source>{count} multiply-adds at {width} × {height} px</source>
        <translation>{width} × {height} px 时 {count} 次乘加</translation>
    </message>
    <message>
        <source>{mode}: errors from {error} {unit}, contrast from {contrast}</source>
        <translation>{mode}：误差自 {error} {unit} 起，对比度自 {contrast} 起</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>未统计</translation>
    </message>
    <message>
        <source>Made for</source>
        <translation>适用于</translation>
    </message>
    <message>
        <source>Time for a picture</source>
        <translation>单张图片用时</translation>
    </message>
    <message>
        <source>{ms:g} ms for {width} × {height} px on {device}</source>
        <translation>{width} × {height} px 用时 {ms:g} ms（{device}）</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>测量值</translation>
    </message>
    <message>
        <source>{metric} {value:.4g} on {dataset}</source>
        <translation>{metric} {value:.4g}（{dataset}）</translation>
    </message>
    <message>
        <source>Enlarges</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>{scale} times</source>
        <translation>{scale} 倍</translation>
    </message>
    <message>
        <source>Finds</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>运算量</translation>
    </message>
    <message>
        <source>{size} px, overlap {overlap} px</source>
        <translation>{size} px，重叠 {overlap} px</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>The weights may not be used commercially, because of the pictures they were trained on. The report says so too.</source>
        <translation>由于训练所用的图片，权重不得用于商业。报告中也会注明。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.card_list</name>
    <message>
        <source>crack IoU</source>
        <translation>裂缝 IoU</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>mean IoU of 2 classes</source>
        <translation>两类平均 IoU</translation>
    </message>
    <message>
        <source>mean Dice</source>
        <translation>平均 Dice</translation>
    </message>
    <message>
        <source>mean IoU of pictures</source>
        <translation>图片平均 IoU</translation>
    </message>
    <message>
        <source>mean IoU of labels</source>
        <translation>类别平均 IoU</translation>
    </message>
    <message>
        <source>IoU of any defect</source>
        <translation>任意缺陷的 IoU</translation>
    </message>
    <message>
        <source>precision of any defect</source>
        <translation>任意缺陷的精确率</translation>
    </message>
    <message>
        <source>recall of any defect</source>
        <translation>任意缺陷的召回率</translation>
    </message>
    <message>
        <source>PSNR of Y, dB</source>
        <translation>Y 的 PSNR，dB</translation>
    </message>
    <message>
        <source>PSNR of RGB, dB</source>
        <translation>RGB 的 PSNR，dB</translation>
    </message>
    <message>
        <source>SSIM of Y</source>
        <translation>Y 的 SSIM</translation>
    </message>
    <message>
        <source>SSIM of RGB</source>
        <translation>RGB 的 SSIM</translation>
    </message>
    <message>
        <source>pictures per second</source>
        <translation>每秒图片数</translation>
    </message>
    <message>
        <source>{metric} {value:.3g} on {dataset}</source>
        <translation>{metric} {value:.3g}（{dataset}）</translation>
    </message>
    <message>
        <source>added by you, not measured</source>
        <translation>由您添加，未测试</translation>
    </message>
    <message>
        <source>IoU of {label}</source>
        <translation>{label} 的 IoU</translation>
    </message>
    <message>
        <source>trained, not measured</source>
        <translation>已训练，未测试</translation>
    </message>
    <message>
        <source>{model}; not for commercial use</source>
        <translation>{model}；不得用于商业</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.enhanced_words</name>
    <message>
        <source>The enhanced map has no {bands}: it is shown as “{instead}”.</source>
        <translation>增强地图没有 {bands}：以“{instead}”显示。</translation>
    </message>
    <message>
        <source>{error:.4f} reflectance on average</source>
        <translation>平均反射率 {error:.4f}</translation>
    </message>
    <message>
        <source>Enhanced by</source>
        <translation>增强者</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>From measured</source>
        <translation>与实测值之差</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.error_histogram</name>
    <message>
        <source>floor</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>Reading the result…</source>
        <translation>正在读取结果…</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.error_meter</name>
    <message>
        <source>Back to the judged threshold</source>
        <translation>回到判定的阈值</translation>
    </message>
    <message>
        <source>Which difference counts</source>
        <translation>以何种差异为准</translation>
    </message>
    <message>
        <source>Judge the same restored surface again</source>
        <translation>重新判定同一复原表面</translation>
    </message>
    <message>
        <source>Error from which a pixel is marked</source>
        <translation>像素被标记的误差下限</translation>
    </message>
    <message>
        <source>Suggestions follow at once</source>
        <translation>建议随之立即更新</translation>
    </message>
    <message>
        <source>Threshold of the error map</source>
        <translation>误差图的阈值</translation>
    </message>
    <message>
        <source>A pixel is marked from this error on</source>
        <translation>误差从此值起像素被标记</translation>
    </message>
    <message>
        <source>Histogram of the filtered error</source>
        <translation>滤波误差的直方图</translation>
    </message>
    <message>
        <source>How many pixels have which error (logarithm); click or drag for the threshold</source>
        <translation>各误差值的像素数（对数）；点击或拖动设定阈值</translation>
    </message>
    <message>
        <source>Mark what the model's guards found damaged</source>
        <translation>标记模型保护条件判定为损坏的部分</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Error from</source>
        <translation>误差自</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.error_words</name>
    <message>
        <source>Dark damage</source>
        <translation>暗色损坏</translation>
    </message>
    <message>
        <source>As published code</source>
        <translation>按已发布代码</translation>
    </message>
    <message>
        <source>As in the paper</source>
        <translation>按论文</translation>
    </message>
    <message>
        <source>What is darker than the restored surface; light that changes slowly is left out</source>
        <translation>比复原表面更暗之处；缓慢变化的光照不计</translation>
    </message>
    <message>
        <source>Any difference, each picture stretched to its own range first</source>
        <translation>任何差异，每张图片先拉伸到自身范围</translation>
    </message>
    <message>
        <source>The squared difference, summed over the colours</source>
        <translation>对各颜色求和的平方差</translation>
    </message>
    <message>
        <source>{percent} of the map is marked: errors from {error} {unit} on.</source>
        <translation>误差图的 {percent} 被标记：误差自 {error} {unit} 起。</translation>
    </message>
    <message>
        <source>Separability {value:.2f}</source>
        <translation>可分性 {value:.2f}</translation>
    </message>
    <message>
        <source>contrast {contrast} ({asked} asked)</source>
        <translation>对比度 {contrast}（要求 {asked}）</translation>
    </message>
    <message>
        <source>Judged: from {error} on.</source>
        <translation>判定：自 {error} 起。</translation>
    </message>
    <message>
        <source>Nothing is marked: {why}</source>
        <translation>未标记任何内容：{why}</translation>
    </message>
    <message>
        <source>the largest error is {error} {unit}, and damage counts from {least} on.</source>
        <translation>最大误差为 {error} {unit}，而损坏自 {least} 起算。</translation>
    </message>
    <message>
        <source>Nothing is marked: the threshold is above every error. {judged}</source>
        <translation>未标记任何内容：阈值高于所有误差。{judged}</translation>
    </message>
    <message>
        <source>Judged clean: {why}</source>
        <translation>判定为无损：{why}</translation>
    </message>
    <message>
        <source>the picture looks just like its restored surface.</source>
        <translation>图片与其复原表面完全一样。</translation>
    </message>
    <message>
        <source>the map looks like texture, contrast {contrast} where {asked} is asked.</source>
        <translation>误差图看起来像纹理，对比度为 {contrast}，要求 {asked}。</translation>
    </message>
    <message>
        <source>contrast {contrast}</source>
        <translation>对比度 {contrast}</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.eye_button</name>
    <message>
        <source>Show mask</source>
        <translation>显示掩膜</translation>
    </message>
    <message>
        <source>Hide mask</source>
        <translation>隐藏掩膜</translation>
    </message>
    <message>
        <source>Outlines</source>
        <translation>轮廓</translation>
    </message>
    <message>
        <source>Show outlines</source>
        <translation>显示轮廓</translation>
    </message>
    <message>
        <source>Hide outlines</source>
        <translation>隐藏轮廓</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Show suggestions</source>
        <translation>显示建议</translation>
    </message>
    <message>
        <source>Hide suggestions</source>
        <translation>隐藏建议</translation>
    </message>
    <message>
        <source>Show findings</source>
        <translation>显示缺陷</translation>
    </message>
    <message>
        <source>Hide findings</source>
        <translation>隐藏缺陷</translation>
    </message>
    <message>
        <source>Show measurements</source>
        <translation>显示测量</translation>
    </message>
    <message>
        <source>Hide measurements</source>
        <translation>隐藏测量</translation>
    </message>
    <message>
        <source>Show redactions</source>
        <translation>显示打码区域</translation>
    </message>
    <message>
        <source>Hide redactions</source>
        <translation>隐藏打码区域</translation>
    </message>
    <message>
        <source>Show undamaged areas</source>
        <translation>显示无损区域</translation>
    </message>
    <message>
        <source>Hide undamaged areas</source>
        <translation>隐藏无损区域</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.finding_measures</name>
    <message>
        <source>Along the middle line</source>
        <translation>沿中线</translation>
    </message>
    <message>
        <source>Across the middle line</source>
        <translation>垂直于中线</translation>
    </message>
    <message>
        <source>95 % width</source>
        <translation>95 % 宽度</translation>
    </message>
    <message>
        <source>95 % of it is narrower</source>
        <translation>其 95 % 比这窄</translation>
    </message>
    <message>
        <source>At the widest place</source>
        <translation>最宽处</translation>
    </message>
    <message>
        <source>Of its pixels, by the map's coordinate system</source>
        <translation>按地图坐标系由其像素得出</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.finding_menu</name>
    <message>
        <source>High confidence</source>
        <translation>高置信度</translation>
    </message>
    <message>
        <source>Medium and high confidence</source>
        <translation>中、高置信度</translation>
    </message>
    <message>
        <source>All suggestions</source>
        <translation>全部建议</translation>
    </message>
    <message>
        <source>Crack type</source>
        <translation>裂缝类型</translation>
    </message>
    <message>
        <source>Accept on all pictures</source>
        <translation>在所有图片上接受</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.finding_model</name>
    <message>
        <source>Edit note</source>
        <translation>编辑备注</translation>
    </message>
    <message>
        <source>{what}. Click to sort.</source>
        <translation>{what}。点击排序。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.finding_rows</name>
    <message>
        <source>{type} (set)</source>
        <translation>{type}（手工）</translation>
    </message>
    <message>
        <source>Number of the finding, as in the report</source>
        <translation>缺陷编号，与报告一致</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Suggested, accepted or rejected</source>
        <translation>建议、已接受或已驳回</translation>
    </message>
    <message>
        <source>Where it was found</source>
        <translation>发现位置</translation>
    </message>
    <message>
        <source>From the measures, or set by hand</source>
        <translation>由测量得出，或手工设定</translation>
    </message>
    <message>
        <source>From the mean width in mm and the preset of the report</source>
        <translation>由平均宽度 (mm) 和报告的预设得出</translation>
    </message>
    <message>
        <source>How sure the model was</source>
        <translation>模型的把握程度</translation>
    </message>
    <message>
        <source>Your words; F2 edits them</source>
        <translation>您的文字；F2 编辑</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.finding_sewer</name>
    <message>
        <source>By the rule of the code book, or set by hand</source>
        <translation>按代码表规则，或手工设定</translation>
    </message>
    <message>
        <source>The code with its letters</source>
        <translation>代码及其字母</translation>
    </message>
    <message>
        <source>Metres from the start; est. is an estimate</source>
        <translation>距起点的米数；“估”为估算值</translation>
    </message>
    <message>
        <source>Where around the pipe</source>
        <translation>在管道圆周上的位置</translation>
    </message>
    <message>
        <source>{grade} (set)</source>
        <translation>{grade}（手工）</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.findings</name>
    <message>
        <source>Show suggested rows</source>
        <translation>显示建议行</translation>
    </message>
    <message>
        <source>Show accepted rows</source>
        <translation>显示已接受行</translation>
    </message>
    <message>
        <source>Show rejected rows</source>
        <translation>显示已驳回行</translation>
    </message>
    <message>
        <source>Nothing was found. Lower the threshold in Layers, or draw a crack yourself.</source>
        <translation>未找到任何内容。请在“图层”中降低阈值，或自己画出裂缝。</translation>
    </message>
    <message>
        <source>Filter: picture, type, note…</source>
        <translation>筛选：图片、类型、备注…</translation>
    </message>
    <message>
        <source>Filter findings by words</source>
        <translation>按文字筛选缺陷</translation>
    </message>
    <message>
        <source>No row passes the filter.</source>
        <translation>没有符合筛选的行。</translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation>显示所有行</translation>
    </message>
    <message>
        <source>Open photos first; what is found on them is listed here.</source>
        <translation>请先打开照片；在其上找到的内容列于此处。</translation>
    </message>
    <message>
        <source>Press C and click a place to code it; observations are listed here. What a model finds becomes one with C, too.</source>
        <translation>按 C 并点击一处进行编码；观测列于此处。模型找到的内容也可用 C 变为观测。</translation>
    </message>
    <message>
        <source>Run a model: what it finds is listed here as suggestions. Accept those that are right, reject those that are not.</source>
        <translation>运行模型：找到的内容作为建议列于此处。接受正确的，驳回不对的。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.formats</name>
    <message>
        <source>Suggested</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Drawn by hand</source>
        <translation>手工绘制</translation>
    </message>
    <message>
        <source>Found by a model</source>
        <translation>由模型找到</translation>
    </message>
    <message>
        <source>Found by a model, edited</source>
        <translation>由模型找到，已编辑</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 小时 {minutes} 分钟</translation>
    </message>
    <message>
        <source>{duration} on {device}</source>
        <translation>{duration}，{device}</translation>
    </message>
    <message>
        <source>about {hours:.1f} h left</source>
        <translation>约剩 {hours:.1f} 小时</translation>
    </message>
    <message>
        <source>about {seconds} s left</source>
        <translation>约剩 {seconds} 秒</translation>
    </message>
    <message>
        <source>about {minutes} min left</source>
        <translation>约剩 {minutes} 分钟</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>frame {number}</source>
        <translation>第 {number} 帧</translation>
    </message>
    <message>
        <source>E</source>
        <translation>东</translation>
    </message>
    <message>
        <source>W</source>
        <translation>西</translation>
    </message>
    <message>
        <source>S</source>
        <translation>南</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.history</name>
    <message>
        <source>As it was opened</source>
        <translation>打开时的状态</translation>
    </message>
    <message numerus="yes">
        <source>{n} edits</source>
        <extracomment>One: {n} edit</extracomment>
        <translation><numerusform>{n} 步编辑</numerusform></translation>
    </message>
    <message>
        <source>History of edits</source>
        <translation>编辑历史</translation>
    </message>
    <message>
        <source>Choose an edit to go back or forward to it</source>
        <translation>选择一次编辑以退回或前进到该处</translation>
    </message>
    <message numerus="yes">
        <source>{n} undone</source>
        <extracomment>One: {n} undone</extracomment>
        <translation><numerusform>{n} 步已撤销</numerusform></translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.jobs</name>
    <message>
        <source>Done in {took}</source>
        <translation>用时 {took} 完成</translation>
    </message>
    <message>
        <source>Nothing is running. Model runs, exports and imports appear here.</source>
        <translation>没有正在运行的任务。模型运行、导出和导入显示在此处。</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>清除已完成</translation>
    </message>
    <message>
        <source>Take finished jobs off this list</source>
        <translation>将已完成的任务移出此列表</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>全部停止</translation>
    </message>
    <message>
        <source>Stop all jobs</source>
        <translation>停止所有任务</translation>
    </message>
    <message>
        <source>Stop everything that is running or waiting</source>
        <translation>停止所有正在运行或等待的任务</translation>
    </message>
    <message>
        <source>Progress of {title}</source>
        <translation>{title} 的进度</translation>
    </message>
    <message>
        <source>Stop {title}</source>
        <translation>停止 {title}</translation>
    </message>
    <message>
        <source>Details of {title}</source>
        <translation>{title} 的详细信息</translation>
    </message>
    <message>
        <source>Show what went wrong</source>
        <translation>显示出错原因</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详细信息</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>正在处理…</translation>
    </message>
    <message>
        <source>Stopped after {took}</source>
        <translation>{took} 后停止</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.label_box</name>
    <message>
        <source>What it is; choose, or type and press Enter</source>
        <translation>是什么；选择，或输入后按回车键</translation>
    </message>
    <message>
        <source>Several</source>
        <translation>多个</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.layer_legends</name>
    <message>
        <source>Relative, as the model sees it: not metres.</source>
        <translation>相对值，为模型所见：不是米。</translation>
    </message>
    <message>
        <source>Colours of depth, far to near</source>
        <translation>深度的颜色，由远到近</translation>
    </message>
    <message>
        <source>Colours of the difference</source>
        <translation>差异的颜色</translation>
    </message>
    <message>
        <source>Enhanced minus bicubic, of 255: what the model put in.</source>
        <translation>增强减双三次插值，以 255 计：模型添加的内容。</translation>
    </message>
    <message>
        <source>Colours of the contradiction</source>
        <translation>矛盾的颜色</translation>
    </message>
    <message>
        <source>Reflectance: how far the enhanced map, recorded again by the sensor, is from what was measured. Grey: nothing measured.</source>
        <translation>反射率：增强地图由传感器再次记录后与实测值相差多少。灰色：无实测。</translation>
    </message>
    <message>
        <source>Colours of the signed error</source>
        <translation>带符号误差的颜色</translation>
    </message>
    <message>
        <source>Restored minus source, in grey values of 255. Cracks are restored brighter.</source>
        <translation>复原减原图，以 255 灰阶计。裂缝被复原得更亮。</translation>
    </message>
    <message>
        <source>Colours of the absolute error</source>
        <translation>绝对误差的颜色</translation>
    </message>
    <message>
        <source>How far restored and source differ, in grey values of 255.</source>
        <translation>复原图与原图相差多少，以 255 灰阶计。</translation>
    </message>
    <message>
        <source>Colours of the filtered error</source>
        <translation>滤波误差的颜色</translation>
    </message>
    <message>
        <source>What counts as damage, smoothed: the threshold below parts this map.</source>
        <translation>算作损坏的部分（已平滑）：下方的阈值划分此图。</translation>
    </message>
    <message>
        <source>−{limit} darker</source>
        <translation>−{limit} 更暗</translation>
    </message>
    <message>
        <source>brighter +{limit}</source>
        <translation>更亮 +{limit}</translation>
    </message>
    <message>
        <source>{limit:g} and more</source>
        <translation>{limit:g} 及以上</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.layers</name>
    <message>
        <source>Probability as heat map</source>
        <translation>以热图显示概率</translation>
    </message>
    <message>
        <source>Opacity of the mask</source>
        <translation>掩膜的不透明度</translation>
    </message>
    <message>
        <source>Confidence threshold</source>
        <translation>置信度阈值</translation>
    </message>
    <message>
        <source>Dark to bright: how sure the model is</source>
        <translation>由暗到亮：模型的把握程度</translation>
    </message>
    <message>
        <source>A pixel counts as crack from this confidence on; suggestions follow at once</source>
        <translation>置信度从此值起像素算作裂缝；建议随之更新</translation>
    </message>
    <message>
        <source>Confidence threshold in per cent</source>
        <translation>置信度阈值（百分比）</translation>
    </message>
    <message>
        <source>Smallest length of a suggestion</source>
        <translation>建议的最小长度</translation>
    </message>
    <message>
        <source>Shorter suggestions are not shown; accepted findings always are</source>
        <translation>更短的建议不显示；已接受的缺陷始终显示</translation>
    </message>
    <message>
        <source>Histogram of the model's confidence</source>
        <translation>模型置信度的直方图</translation>
    </message>
    <message>
        <source>Click to set the threshold</source>
        <translation>点击设定阈值</translation>
    </message>
    <message>
        <source>Confidence from</source>
        <translation>置信度自</translation>
    </message>
    <message>
        <source>No result on this picture yet</source>
        <translation>此图片尚无结果</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.legend</name>
    <message numerus="yes">
        <source>and {n} more labels</source>
        <extracomment>One: and {n} more label</extracomment>
        <translation><numerusform>以及另外 {n} 个类别</numerusform></translation>
    </message>
    <message>
        <source>Measurement</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Redaction</source>
        <translation>打码</translation>
    </message>
    <message>
        <source>Dashed: suggested. Solid: accepted.</source>
        <translation>虚线：建议。实线：已接受。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.lesson_rows</name>
    <message>
        <source>{done} of {epochs} epochs</source>
        <translation>{done} / {epochs} 轮</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Go on learning {name}</source>
        <translation>继续学习 {name}</translation>
    </message>
    <message>
        <source>Go on after its last whole epoch</source>
        <translation>从最后完整的一轮之后继续</translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation>忘记…</translation>
    </message>
    <message>
        <source>Forget {name}</source>
        <translation>忘记 {name}</translation>
    </message>
    <message>
        <source>Delete what was learnt; the areas stay</source>
        <translation>删除所学内容；区域保留</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>忘记</translation>
    </message>
    <message>
        <source>Forget {name} for good</source>
        <translation>永久忘记 {name}</translation>
    </message>
    <message>
        <source>Keep {name}</source>
        <translation>保留 {name}</translation>
    </message>
    <message>
        <source>Begun and not finished</source>
        <translation>已开始但未完成</translation>
    </message>
    <message>
        <source>What it has learnt is deleted for good.</source>
        <translation>所学内容将被永久删除。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.lesson_view</name>
    <message>
        <source>Nothing is lost: it can go on later.</source>
        <translation>不会丢失任何内容：以后可以继续。</translation>
    </message>
    <message>
        <source>Kept is epoch {epoch}: it is best at patches that are not learnt from.</source>
        <translation>保留的是第 {epoch} 轮：它在未参与学习的图块上最好。</translation>
    </message>
    <message>
        <source>Kept is an epoch before these: it is best at patches that are not learnt from.</source>
        <translation>保留的是此前的一轮：它在未参与学习的图块上最好。</translation>
    </message>
    <message>
        <source>Kept is the epoch that is best at patches that are not learnt from.</source>
        <translation>保留在未参与学习的图块上最好的一轮。</translation>
    </message>
    <message>
        <source>Reading the areas…</source>
        <translation>正在读取区域…</translation>
    </message>
    <message>
        <source>Choosing thresholds and writing the model…</source>
        <translation>正在选择阈值并写入模型…</translation>
    </message>
    <message>
        <source>Epoch {epoch} of {epochs}</source>
        <translation>第 {epoch} / {epochs} 轮</translation>
    </message>
    <message>
        <source>Progress of learning</source>
        <translation>学习进度</translation>
    </message>
    <message>
        <source>Stop learning</source>
        <translation>停止学习</translation>
    </message>
    <message>
        <source>Go on learning</source>
        <translation>继续学习</translation>
    </message>
    <message>
        <source>Go on after the last whole epoch</source>
        <translation>从最后完整的一轮之后继续</translation>
    </message>
    <message>
        <source>Run it on this picture</source>
        <translation>在此图片上运行</translation>
    </message>
    <message>
        <source>Run the new model on the picture in view</source>
        <translation>在当前图片上运行新模型</translation>
    </message>
    <message>
        <source>Back to areas and name</source>
        <translation>返回区域和名称</translation>
    </message>
    <message>
        <source>Learning “{name}”</source>
        <translation>正在学习“{name}”</translation>
    </message>
    <message>
        <source>Stop after this step.</source>
        <translation>在此步之后停止。</translation>
    </message>
    <message>
        <source>“{name}” is learnt</source>
        <translation>“{name}”已学成</translation>
    </message>
    <message>
        <source>It is in the list of models, and chosen.</source>
        <translation>它已在模型列表中并被选用。</translation>
    </message>
    <message>
        <source>“{name}” is stopped</source>
        <translation>“{name}”已停止</translation>
    </message>
    <message>
        <source>{done} of {epochs} epochs are learnt.</source>
        <translation>已学习 {done} / {epochs} 轮。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.loss_curve</name>
    <message>
        <source>Loss by epoch: {learnt} learnt from, {held_out} held out after epoch {epoch} of {epochs}</source>
        <translation>各轮损失：第 {epoch} / {epochs} 轮后，学习集 {learnt}，留出集 {held_out}</translation>
    </message>
    <message>
        <source>Loss by epoch: none yet</source>
        <translation>各轮损失：尚无</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>learnt from</source>
        <translation>学习集</translation>
    </message>
    <message>
        <source>kept is epoch {epoch}</source>
        <translation>保留第 {epoch} 轮</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.map_words</name>
    <message>
        <source>not said</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>{degrees:.3g}°, here {metres}</source>
        <translation>{degrees:.3g}°，此处 {metres}</translation>
    </message>
    <message>
        <source>baseline {number}</source>
        <translation>基线 {number}</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Map system</source>
        <translation>地图坐标系</translation>
    </message>
    <message>
        <source>Pixel</source>
        <translation>像素</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.models</name>
    <message>
        <source>Runs on</source>
        <translation>运行于</translation>
    </message>
    <message>
        <source>Look for devices</source>
        <translation>查找设备</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Device the model runs on</source>
        <translation>模型运行的设备</translation>
    </message>
    <message>
        <source>Where the model runs: processor or graphics</source>
        <translation>模型在何处运行：处理器或显卡</translation>
    </message>
    <message>
        <source>No model is installed; reinstall Inspector or add a model folder.</source>
        <translation>未安装任何模型；请重新安装 Inspector 或添加模型文件夹。</translation>
    </message>
    <message>
        <source>Run on this picture</source>
        <translation>在此图片上运行</translation>
    </message>
    <message>
        <source>Run the model on the picture in view</source>
        <translation>在当前图片上运行模型</translation>
    </message>
    <message>
        <source>Draw a rectangle and run the model inside it</source>
        <translation>画一个矩形并在其中运行模型</translation>
    </message>
    <message>
        <source>Run the model on every picture of the project</source>
        <translation>在项目的每张图片上运行模型</translation>
    </message>
    <message>
        <source>Not trained yet: run “inspector train {id}”, or choose another.</source>
        <translation>尚未训练：运行“inspector train {id}”，或选择其他模型。</translation>
    </message>
    <message>
        <source>Run on this map</source>
        <translation>在此地图上运行</translation>
    </message>
    <message>
        <source>All maps</source>
        <translation>所有地图</translation>
    </message>
    <message>
        <source>Open pictures first.</source>
        <translation>请先打开图片。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.noise</name>
    <message>
        <source>Agreement is Dice with the mask without noise: 1 is the same pixels, 0 none.</source>
        <translation>一致性是与无噪声掩膜的 Dice：1 表示像素相同，0 表示完全不同。</translation>
    </message>
    <message>
        <source>Without → with {noise}</source>
        <translation>无噪声 → {noise}</translation>
    </message>
    <message>
        <source>Tried on {width} × {height} px in the middle of the view, inside the dashes; move the picture to try another part.</source>
        <translation>在视野中部虚线内的 {width} × {height} px 上试验；移动图片以试验其他部分。</translation>
    </message>
    <message>
        <source>End trial</source>
        <translation>结束试验</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>What spoils the picture</source>
        <translation>破坏图片的方式</translation>
    </message>
    <message>
        <source>Intensity of the noise</source>
        <translation>噪声强度</translation>
    </message>
    <message>
        <source>Drag: picture and mask follow</source>
        <translation>拖动：图片和掩膜随之变化</translation>
    </message>
    <message>
        <source>Intensity of the noise in per cent</source>
        <translation>噪声强度（百分比）</translation>
    </message>
    <message>
        <source>Close this panel; the picture is seen as it is again</source>
        <translation>关闭此面板；图片恢复原样显示</translation>
    </message>
    <message>
        <source>Waits for “{job}”</source>
        <translation>等待“{job}”</translation>
    </message>
    <message>
        <source>Marked area, without and with noise</source>
        <translation>标记面积，无噪声与有噪声</translation>
    </message>
    <message>
        <source>Agreement with the mask without noise</source>
        <translation>与无噪声掩膜的一致性</translation>
    </message>
    <message>
        <source>Agreement with accepted findings</source>
        <translation>与已接受缺陷的一致性</translation>
    </message>
    <message>
        <source>Tried on the whole picture.</source>
        <translation>在整张图片上试验。</translation>
    </message>
    <message>
        <source>Marked area</source>
        <translation>标记面积</translation>
    </message>
    <message>
        <source>With accepted</source>
        <translation>与已接受</translation>
    </message>
    <message>
        <source>nothing marked</source>
        <translation>无标记</translation>
    </message>
    <message numerus="yes">
        <source>With accepted: Dice with the {n} findings that people accepted here.</source>
        <extracomment>One: With accepted: Dice with the finding that people accepted here.</extracomment>
        <translation><numerusform>与已接受：与此处已接受的 {n} 个缺陷的 Dice。</numerusform></translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.note_edit</name>
    <message>
        <source>Note for the report. Enter keeps it, Shift+Enter makes a new line</source>
        <translation>报告备注。回车键保留，Shift+回车换行</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.observation</name>
    <message>
        <source>The defect is at a pipe joint</source>
        <translation>缺陷位于管道接口</translation>
    </message>
    <message>
        <source>Draw the pipe's circle</source>
        <translation>画出管道圆</translation>
    </message>
    <message>
        <source>Clock positions and sizes follow it (Shift+I)</source>
        <translation>时钟位置和尺寸随之变化 (Shift+I)</translation>
    </message>
    <message>
        <source>Keep the observation</source>
        <translation>保留观测</translation>
    </message>
    <message>
        <source>Keep the observation (Enter)</source>
        <translation>保留观测（回车键）</translation>
    </message>
    <message>
        <source>Forget what was typed</source>
        <translation>放弃已输入的内容</translation>
    </message>
    <message>
        <source>Forget what was typed (Esc)</source>
        <translation>放弃已输入的内容 (Esc)</translation>
    </message>
    <message>
        <source>Remove code</source>
        <translation>移除代码</translation>
    </message>
    <message>
        <source>Remove the code</source>
        <translation>移除代码</translation>
    </message>
    <message>
        <source>Take the coding back; a mask stays a finding</source>
        <translation>撤回编码；掩膜仍为缺陷</translation>
    </message>
    <message>
        <source>Change the circle</source>
        <translation>更改管道圆</translation>
    </message>
    <message>
        <source>{book} has no code {code}; choose from the list.</source>
        <translation>{book} 没有代码 {code}；请从列表选择。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.observation_choices</name>
    <message>
        <source>Continuous defect</source>
        <translation>连续缺陷</translation>
    </message>
    <message>
        <source>Begins here, or ends one that began before</source>
        <translation>在此开始，或结束之前开始的一条</translation>
    </message>
    <message>
        <source>Ends {span}: {code}</source>
        <translation>结束 {span}：{code}</translation>
    </message>
    <message>
        <source>What the report shows: the source alone, or an enhanced one beside</source>
        <translation>报告显示的内容：仅原图，或旁附增强图</translation>
    </message>
    <message>
        <source>Source + {model}</source>
        <translation>原图 + {model}</translation>
    </message>
    <message>
        <source>Your words for the report; Shift+Enter makes a new line</source>
        <translation>报告用的文字；Shift+回车换行</translation>
    </message>
    <message>
        <source>Not continuous</source>
        <translation>非连续</translation>
    </message>
    <message>
        <source>Starts here ({span})</source>
        <translation>在此开始（{span}）</translation>
    </message>
    <message>
        <source>Ends {span}: {code} at {place}</source>
        <translation>结束 {span}：{code}，位于 {place}</translation>
    </message>
    <message>
        <source>Source picture</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>Ends {span}</source>
        <translation>结束 {span}</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.observation_clock</name>
    <message>
        <source>Clock face</source>
        <translation>钟面</translation>
    </message>
    <message>
        <source>Click the hour, or drag clockwise from hour to hour</source>
        <translation>点击小时，或顺时针从一个小时拖到另一个</translation>
    </message>
    <message>
        <source>Clock from</source>
        <translation>时钟自</translation>
    </message>
    <message>
        <source>Hour where it begins, 1 to 12</source>
        <translation>开始的小时，1 至 12</translation>
    </message>
    <message>
        <source>Clock to</source>
        <translation>时钟至</translation>
    </message>
    <message>
        <source>Hour where it ends, clockwise; none for a point</source>
        <translation>结束的小时，顺时针；点状缺陷留空</translation>
    </message>
    <message>
        <source>from</source>
        <translation>自</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.observation_code</name>
    <message>
        <source>No code fits; try another word.</source>
        <translation>没有匹配的代码；请换个词。</translation>
    </message>
    <message>
        <source>{book} is not there</source>
        <translation>{book} 不存在</translation>
    </message>
    <message>
        <source>Code or word: BAB, crack, Riss</source>
        <translation>代码或词：BAB、裂缝</translation>
    </message>
    <message>
        <source>The code with its letters, or a word of it; ↓ lists them</source>
        <translation>代码及其字母，或其中一个词；↓ 列出</translation>
    </message>
    <message>
        <source>Codes that fit</source>
        <translation>匹配的代码</translation>
    </message>
    <message>
        <source>{code} is {why_not}.</source>
        <translation>{code} {why_not}。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.observation_parts</name>
    <message>
        <source>Metres from the start; 40 ft is understood</source>
        <translation>距起点的米数；也可输入 40 ft</translation>
    </message>
    <message>
        <source>est.</source>
        <translation>估</translation>
    </message>
    <message>
        <source>Chainage is estimated</source>
        <translation>距离为估算</translation>
    </message>
    <message>
        <source>Marked as estimated in the report</source>
        <translation>在报告中标注为估算</translation>
    </message>
    <message>
        <source>As the book's rule gives it, or your own with a reason</source>
        <translation>按代码表规则，或自定并说明原因</translation>
    </message>
    <message>
        <source>Why another grade?</source>
        <translation>为何用其他等级？</translation>
    </message>
    <message>
        <source>Reason of the grade</source>
        <translation>等级的原因</translation>
    </message>
    <message>
        <source>Why the grade is not the rule's</source>
        <translation>等级与规则不同的原因</translation>
    </message>
    <message>
        <source>{grade}, by the rule</source>
        <translation>{grade}，按规则</translation>
    </message>
    <message>
        <source>No rule gives one</source>
        <translation>没有规则给出等级</translation>
    </message>
    <message>
        <source>{least:g} to {most:g} {unit}</source>
        <translation>{least:g} 至 {most:g} {unit}</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.patch_row</name>
    <message>
        <source>What is left</source>
        <translation>剩余部分</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>已复原</translation>
    </message>
    <message>
        <source>The patch</source>
        <translation>图块</translation>
    </message>
    <message>
        <source>A patch that is not learnt from: left, restored, and whole</source>
        <translation>未参与学习的图块：剩余部分、复原结果和完整图</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.picture_choice</name>
    <message>
        <source>Opacity of the layer over the source</source>
        <translation>图层在原图上的不透明度</translation>
    </message>
    <message>
        <source>Far end of the depth map</source>
        <translation>深度图的远端</translation>
    </message>
    <message>
        <source>Near end of the depth map</source>
        <translation>深度图的近端</translation>
    </message>
    <message>
        <source>This way to enhance sees no depth.</source>
        <translation>此增强方式不提供深度。</translation>
    </message>
    <message>
        <source>DSRNet-lite is for processors; bicubic needs no model</source>
        <translation>DSRNet-lite 适合处理器；双三次插值不需要模型</translation>
    </message>
    <message>
        <source>Enhance the view</source>
        <translation>增强视野</translation>
    </message>
    <message>
        <source>Enhance this frame</source>
        <translation>增强此帧</translation>
    </message>
    <message>
        <source>about {seconds} s</source>
        <translation>约 {seconds} 秒</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>Far</source>
        <translation>远</translation>
    </message>
    <message>
        <source>Near</source>
        <translation>近</translation>
    </message>
    <message>
        <source>{title} (not trained)</source>
        <translation>{title}（未训练）</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.picture_menu</name>
    <message numerus="yes">
        <source>Run model on {n} pictures</source>
        <extracomment>One: Run model on this picture</extracomment>
        <translation><numerusform>在 {n} 张图片上运行模型</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Accept all suggestions on {n} pictures</source>
        <extracomment>One: Accept all suggestions on this picture</extracomment>
        <translation><numerusform>接受 {n} 张图片上的全部建议</numerusform></translation>
    </message>
    <message>
        <source>Find missing files…</source>
        <translation>查找丢失的文件…</translation>
    </message>
    <message numerus="yes">
        <source>Remove {n} pictures from the project</source>
        <extracomment>One: Remove this picture from the project</extracomment>
        <translation><numerusform>从项目中移除 {n} 张图片</numerusform></translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.picture_model</name>
    <message numerus="yes">
        <source>{listed} of {n} pictures</source>
        <extracomment>One: {listed} of {n} picture</extracomment>
        <translation><numerusform>{listed} / {n} 张图片</numerusform></translation>
    </message>
    <message>
        <source>With suggestions</source>
        <translation>有建议</translation>
    </message>
    <message>
        <source>With findings</source>
        <translation>有缺陷</translation>
    </message>
    <message>
        <source>Not run yet</source>
        <translation>尚未运行</translation>
    </message>
    <message>
        <source>Missing files</source>
        <translation>文件丢失</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.picture_texts</name>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>拍摄时间</translation>
    </message>
    <message>
        <source>Drawn length</source>
        <translation>所画长度</translation>
    </message>
    <message>
        <source>Typed in</source>
        <translation>输入值</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.picture_words</name>
    <message>
        <source>Is it too far away or blurred? Enhance shows the frame, or a region of it, × {times}.</source>
        <translation>太远或模糊？“增强”将此帧或其中一个区域显示为 × {times}。</translation>
    </message>
    <message>
        <source>Enhance shows what is in view, or a region of the map, × {times}; nothing measured changes.</source>
        <translation>“增强”将视野内容或地图的一个区域显示为 × {times}；实测值不变。</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>带符号</translation>
    </message>
    <message>
        <source>Absolute</source>
        <translation>绝对值</translation>
    </message>
    <message>
        <source>Filtered</source>
        <translation>滤波</translation>
    </message>
    <message>
        <source>without reference</source>
        <translation>无参考</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.plots</name>
    <message>
        <source>Crack widths of this project</source>
        <translation>此项目的裂缝宽度</translation>
    </message>
    <message>
        <source>Models: quality against cost</source>
        <translation>模型：质量与成本</translation>
    </message>
    <message>
        <source>Training curves</source>
        <translation>训练曲线</translation>
    </message>
    <message>
        <source>Models under noise</source>
        <translation>噪声下的模型</translation>
    </message>
    <message>
        <source>Time models</source>
        <translation>为模型计时</translation>
    </message>
    <message>
        <source>Time every model on this machine that was not timed yet</source>
        <translation>为本机尚未计时的每个模型计时</translation>
    </message>
    <message>
        <source>Choose training…</source>
        <translation>选择训练…</translation>
    </message>
    <message>
        <source>Choose the folder that a training wrote</source>
        <translation>选择训练写出的文件夹</translation>
    </message>
    <message>
        <source>Choose scores…</source>
        <translation>选择得分…</translation>
    </message>
    <message>
        <source>Choose a file that inspector evaluate --noise wrote</source>
        <translation>选择由 inspector evaluate --noise 写出的文件</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Which plot is shown</source>
        <translation>显示哪个图表</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.properties</name>
    <message>
        <source>Open photos to see what is known of them.</source>
        <translation>打开照片以查看其信息。</translation>
    </message>
    <message>
        <source>Select a finding to see its measures.</source>
        <translation>选择一个缺陷以查看其测量值。</translation>
    </message>
    <message>
        <source>Draw a known length to see millimetres.</source>
        <translation>画一条已知长度以显示毫米。</translation>
    </message>
    <message>
        <source>What is hidden</source>
        <translation>隐藏的内容</translation>
    </message>
    <message>
        <source>Draw a known length</source>
        <translation>画出已知长度</translation>
    </message>
    <message>
        <source>Pipe run…</source>
        <translation>管段…</translation>
    </message>
    <message>
        <source>Manholes, size, material and code book of the run</source>
        <translation>管段的检查井、尺寸、材质和代码表</translation>
    </message>
    <message>
        <source>Change crack type</source>
        <translation>更改裂缝类型</translation>
    </message>
    <message>
        <source>New observation</source>
        <translation>新观测</translation>
    </message>
    <message>
        <source>Several notes; a new one replaces all</source>
        <translation>有多条备注；新的将全部替换</translation>
    </message>
    <message>
        <source>Change the scale</source>
        <translation>更改比例</translation>
    </message>
    <message>
        <source>Change note</source>
        <translation>更改备注</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.score_view</name>
    <message>
        <source>Pixels that both mark, of those that either marks</source>
        <translation>双方都标记的像素占任一方标记像素的比例</translation>
    </message>
    <message>
        <source>The harmonic mean of precision and recall</source>
        <translation>精确率与召回率的调和平均</translation>
    </message>
    <message>
        <source>How much of what the model marks is damage</source>
        <translation>模型标记的内容中有多少是损坏</translation>
    </message>
    <message>
        <source>How much of the damage the model marks</source>
        <translation>损坏中有多少被模型标记</translation>
    </message>
    <message>
        <source>Best F1</source>
        <translation>最佳 F1</translation>
    </message>
    <message>
        <source>At the best threshold, which was found on these very pictures</source>
        <translation>在最佳阈值处，该阈值正是在这些图片上找到的</translation>
    </message>
    <message>
        <source>at</source>
        <translation>在</translation>
    </message>
    <message>
        <source>The threshold of the best F1, per cent</source>
        <translation>最佳 F1 的阈值，百分比</translation>
    </message>
    <message>
        <source>Mean IoU</source>
        <translation>平均 IoU</translation>
    </message>
    <message>
        <source>The mean of the pictures: each weighs the same</source>
        <translation>各图片的平均：每张权重相同</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>自身</translation>
    </message>
    <message>
        <source>How many accepted findings were this model's own suggestions: they flatter it</source>
        <translation>已接受的缺陷中有多少是此模型自己的建议：这会使其得分偏高</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>How many count</source>
        <translation>计入的数量</translation>
    </message>
    <message>
        <source>Scores: {table}</source>
        <translation>得分：{table}</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>类别</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.selection_facts</name>
    <message>
        <source>Measuring…</source>
        <translation>正在测量…</translation>
    </message>
    <message>
        <source>A model of this surface learns from such areas; reports do not show them.</source>
        <translation>此路面的模型从这些区域学习；报告中不显示。</translation>
    </message>
    <message>
        <source>Undamaged area</source>
        <translation>无损区域</translation>
    </message>
    <message>
        <source>{count} selected: {what}</source>
        <translation>已选择 {count}：{what}</translation>
    </message>
    <message>
        <source>Confirmed redactions are blurred in every export, never in the source; others are not.</source>
        <translation>已确认的打码区域在每次导出中打码，原图从不改动；其他不打码。</translation>
    </message>
    <message>
        <source>{what} selected</source>
        <translation>已选择{what}</translation>
    </message>
    <message>
        <source>Blurred in every export, never in the source.</source>
        <translation>每次导出都打码，原图从不改动。</translation>
    </message>
    <message>
        <source>Proposed: blurred in every export, never in the source, once you confirm it.</source>
        <translation>建议：确认后在每次导出中打码，原图从不改动。</translation>
    </message>
    <message>
        <source>Rejected: stays visible in exports.</source>
        <translation>已驳回：导出中保持可见。</translation>
    </message>
    <message>
        <source>Found by the search for faces, plates and text</source>
        <translation>由人脸、车牌和文字查找得到</translation>
    </message>
    <message>
        <source>Proposed where a model saw no damage</source>
        <translation>在模型未见损坏之处提出</translation>
    </message>
    <message>
        <source>Observation {number}</source>
        <translation>观测 {number}</translation>
    </message>
    <message>
        <source>Finding {number}</source>
        <translation>缺陷 {number}</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Rejected finding</source>
        <translation>已驳回的缺陷</translation>
    </message>
    <message numerus="yes">
        <source>{n} rejected</source>
        <extracomment>One: {n} rejected</extracomment>
        <translation><numerusform>{n} 个已驳回</numerusform></translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>测量值</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Of the picture</source>
        <translation>占图片</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>点数</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.selection_measures</name>
    <message>
        <source>{model}: enhanced, not original evidence</source>
        <translation>{model}：增强图像，非原始证据</translation>
    </message>
    <message>
        <source>{model}: super-resolved: not a measurement</source>
        <translation>{model}：超分辨率结果，非实测</translation>
    </message>
    <message>
        <source>Total area</source>
        <translation>总面积</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Junctions</source>
        <translation>分叉</translation>
    </message>
    <message>
        <source>Total length</source>
        <translation>总长度</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.self_test</name>
    <message>
        <source>Tick models and press Test: how good each is on what you accepted, at every threshold.</source>
        <translation>勾选模型并按“测试”：在每个阈值下查看各模型对已接受内容的表现。</translation>
    </message>
    <message>
        <source>All its damage is accepted: whatever is not counts as undamaged</source>
        <translation>其全部损坏均已接受：其余都算作无损</translation>
    </message>
    <message>
        <source>A best threshold needs pictures that are marked as complete.</source>
        <translation>最佳阈值需要标记为完整的图片。</translation>
    </message>
    <message>
        <source>Set the slider to the best F1 of this model; it was found on these very pictures</source>
        <translation>将滑块设到此模型的最佳 F1；它正是在这些图片上找到的</translation>
    </message>
    <message>
        <source>This picture is complete</source>
        <translation>此图片已完整</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Use best threshold</source>
        <translation>使用最佳阈值</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Models to test</source>
        <translation>要测试的模型</translation>
    </message>
    <message>
        <source>Tick the models to score</source>
        <translation>勾选要评分的模型</translation>
    </message>
    <message>
        <source>Copy the table in front</source>
        <translation>复制前面的表格</translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>Write the table in front as CSV</source>
        <translation>将前面的表格写成 CSV</translation>
    </message>
    <message numerus="yes">
        <source>Test {n} models</source>
        <extracomment>One: Test {n} model</extracomment>
        <translation><numerusform>测试 {n} 个模型</numerusform></translation>
    </message>
    <message>
        <source>Stop; what was done stays</source>
        <translation>停止；已完成的保留</translation>
    </message>
    <message numerus="yes">
        <source>{done} of {n} pictures are done.</source>
        <extracomment>One: {done} of {n} picture is done.</extracomment>
        <translation><numerusform>已完成 {done} / {n} 张图片。</numerusform></translation>
    </message>
    <message>
        <source>{problem} (and {count} more)</source>
        <translation>{problem}（以及另外 {count} 项）</translation>
    </message>
    <message>
        <source>Something was judged since; test again.</source>
        <translation>此后有新的判定；请重新测试。</translation>
    </message>
    <message>
        <source>Scores by threshold</source>
        <translation>各阈值的得分</translation>
    </message>
    <message>
        <source>Tick a model first.</source>
        <translation>请先勾选模型。</translation>
    </message>
    <message>
        <source>Score the ticked models</source>
        <translation>为勾选的模型评分</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>停止测试</translation>
    </message>
    <message>
        <source>Test the ticked models</source>
        <translation>测试勾选的模型</translation>
    </message>
    <message>
        <source>Use this threshold ({percent})</source>
        <translation>使用此阈值（{percent}）</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.surface</name>
    <message>
        <source>A model can learn what this surface looks like where it is whole, and then show what differs. Mark areas without damage, with all the stains, joints and light that are usual here.</source>
        <translation>模型可以学习此路面完好时的样子，然后显示不同之处。请标记无损区域，包括此处常见的污渍、接缝和光照。</translation>
    </message>
    <message>
        <source>Draw a box</source>
        <translation>画框</translation>
    </message>
    <message>
        <source>Draw a polygon</source>
        <translation>画多边形</translation>
    </message>
    <message>
        <source>Propose here</source>
        <translation>在此提出</translation>
    </message>
    <message>
        <source>Propose in all</source>
        <translation>在全部图片提出</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show a proposed area</source>
        <translation>显示一个提出的区域</translation>
    </message>
    <message>
        <source>Go to the next proposed area</source>
        <translation>转到下一个提出的区域</translation>
    </message>
    <message>
        <source>Name of the surface</source>
        <translation>路面名称</translation>
    </message>
    <message>
        <source>What the model is listed as</source>
        <translation>模型在列表中的名称</translation>
    </message>
    <message>
        <source>Start learning</source>
        <translation>开始学习</translation>
    </message>
    <message>
        <source>Learn what is marked; it can be stopped</source>
        <translation>学习已标记的内容；可以停止</translation>
    </message>
    <message>
        <source>Looking how much is marked…</source>
        <translation>正在查看标记了多少…</translation>
    </message>
    <message numerus="yes">
        <source>{n} proposed areas wait for you</source>
        <extracomment>One: {n} proposed area waits for you</extracomment>
        <translation><numerusform>{n} 个提出的区域待您判定</numerusform></translation>
    </message>
    <message>
        <source>Listed as {name}</source>
        <translation>列为 {name}</translation>
    </message>
    <message>
        <source>1  Undamaged areas</source>
        <translation>1  无损区域</translation>
    </message>
    <message>
        <source>2  Name</source>
        <translation>2  名称</translation>
    </message>
    <message>
        <source>3  Learn</source>
        <translation>3  学习</translation>
    </message>
    <message>
        <source>Write a name for the surface.</source>
        <translation>请为路面写一个名称。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.thumbnail_delegate</name>
    <message>
        <source>video of {duration}</source>
        <translation>{duration} 的视频</translation>
    </message>
    <message numerus="yes">
        <source>map of {n} dates</source>
        <extracomment>One: map</extracomment>
        <translation><numerusform>{n} 个日期的地图</numerusform></translation>
    </message>
    <message>
        <source>missing</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>file is missing</source>
        <translation>文件丢失</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>未找到内容</translation>
    </message>
    <message>
        <source>no model run yet</source>
        <translation>尚未运行模型</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.thumbnail_loader</name>
    <message>
        <source>Thumbnails</source>
        <translation>缩略图</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.thumbnails</name>
    <message>
        <source>Which pictures are listed</source>
        <translation>列出哪些图片</translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation>按名称筛选</translation>
    </message>
    <message>
        <source>Filter pictures by name</source>
        <translation>按名称筛选图片</translation>
    </message>
    <message>
        <source>No pictures yet. Open a folder or drop photos on the window.</source>
        <translation>还没有图片。请打开文件夹或将照片拖放到窗口。</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>添加照片…</translation>
    </message>
    <message>
        <source>No picture passes the filter.</source>
        <translation>没有符合筛选的图片。</translation>
    </message>
    <message>
        <source>Show all pictures</source>
        <translation>显示所有图片</translation>
    </message>
    <message>
        <source>Look for files</source>
        <translation>查找文件</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.type_box</name>
    <message>
        <source>each by its own</source>
        <translation>各自计算</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>Measured: {type}</source>
        <translation>测量值：{type}</translation>
    </message>
    <message>
        <source>As measured, or as you say</source>
        <translation>按测量，或按您的指定</translation>
    </message>
    <message>
        <source>Accept the suggestion to change its type</source>
        <translation>接受建议后才能更改其类型</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panes</name>
    <message>
        <source>Panels in one place: {titles}</source>
        <translation>同一位置的面板：{titles}</translation>
    </message>
</context>
<context>
    <name>inspector.ui.picture_export</name>
    <message>
        <source>{where}, frame {index}</source>
        <translation>{where}，第 {index} 帧</translation>
    </message>
</context>
<context>
    <name>inspector.ui.pipe_sight</name>
    <message>
        <source>Find the pipe</source>
        <translation>查找管道</translation>
    </message>
</context>
<context>
    <name>inspector.ui.plot_parts</name>
    <message>
        <source>Open photos or a project first.</source>
        <translation>请先打开照片或项目。</translation>
    </message>
    <message>
        <source>Models are tested on photos and videos, not on maps.</source>
        <translation>模型测试用于照片和视频，不用于地图。</translation>
    </message>
    <message>
        <source>Mean Dice</source>
        <translation>平均 Dice</translation>
    </message>
    <message>
        <source>Choose the folder that `inspector train` wrote.</source>
        <translation>请选择 `inspector train` 写出的文件夹。</translation>
    </message>
    <message>
        <source>Choose a file that `inspector evaluate --noise all --json FILE` wrote.</source>
        <translation>请选择 `inspector evaluate --noise all --json 文件` 写出的文件。</translation>
    </message>
    <message>
        <source>Export scores</source>
        <translation>导出得分</translation>
    </message>
    <message>
        <source>Draw plot</source>
        <translation>绘制图表</translation>
    </message>
    <message>
        <source>Time models on this machine</source>
        <translation>在本机为模型计时</translation>
    </message>
    <message>
        <source>Export plot as {kind}</source>
        <translation>将图表导出为 {kind}</translation>
    </message>
    <message>
        <source>Mark picture as complete</source>
        <translation>将图片标记为完整</translation>
    </message>
    <message>
        <source>Take back that picture is complete</source>
        <translation>撤回图片已完整的标记</translation>
    </message>
    <message>
        <source>Choose the log of a training</source>
        <translation>选择训练日志</translation>
    </message>
    <message>
        <source>Training ({log})</source>
        <translation>训练 ({log})</translation>
    </message>
    <message>
        <source>Choose scores under noise</source>
        <translation>选择噪声下的得分</translation>
    </message>
    <message>
        <source>Scores (*.json)</source>
        <translation>得分 (*.json)</translation>
    </message>
</context>
<context>
    <name>inspector.ui.plots.plot_card</name>
    <message>
        <source>Copy data</source>
        <translation>复制数据</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Copy what is drawn as a table</source>
        <translation>将所绘内容复制为表格</translation>
    </message>
    <message>
        <source>Write the plot as SVG or PNG, or its data as CSV</source>
        <translation>将图表写成 SVG 或 PNG，或将其数据写成 CSV</translation>
    </message>
    <message>
        <source>Drag to move, turn the wheel to zoom, double-click to see all</source>
        <translation>拖动平移，滚轮缩放，双击显示全部</translation>
    </message>
    <message>
        <source>Data as {kind}…</source>
        <translation>数据存为 {kind}…</translation>
    </message>
    <message>
        <source>Plot as {kind}…</source>
        <translation>图表存为 {kind}…</translation>
    </message>
</context>
<context>
    <name>inspector.ui.plots.plot_key</name>
    <message>
        <source>Key: {series}</source>
        <translation>图例：{series}</translation>
    </message>
</context>
<context>
    <name>inspector.ui.plots.plot_view</name>
    <message numerus="yes">
        <source>{title}: {n} points</source>
        <extracomment>One: {title}: {n} point</extracomment>
        <translation><numerusform>{title}：{n} 个点</numerusform></translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} 至 {high}</translation>
    </message>
</context>
<context>
    <name>inspector.ui.proposing</name>
    <message numerus="yes">
        <source>Propose {n} undamaged areas</source>
        <extracomment>One: Propose {n} undamaged area</extracomment>
        <translation><numerusform>提出 {n} 个无损区域</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Propose undamaged areas on {n} pictures</source>
        <extracomment>One: Propose undamaged areas on {n} picture</extracomment>
        <translation><numerusform>在 {n} 张图片上提出无损区域</numerusform></translation>
    </message>
    <message>
        <source>{areas} proposed on {pictures}; confirm with Enter or reject with Backspace.</source>
        <translation>在{pictures}上提出了{areas}；按回车键确认，或按退格键驳回。</translation>
    </message>
    <message>
        <source>No area of {least} × {least} px without damage was found that is not marked already; mark areas yourself.</source>
        <translation>未找到尚未标记的 {least} × {least} px 无损区域；请自行标记。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.report_defaults</name>
    <message>
        <source>The logo cannot be kept in {folder}; free some space or check its permissions.</source>
        <translation>徽标无法保存到 {folder}；请释放空间或检查权限。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.runs</name>
    <message>
        <source>Judge again: {name}</source>
        <translation>重新判定：{name}</translation>
    </message>
    <message>
        <source>{title} is not trained yet; run `inspector train {id}` or choose another model.</source>
        <translation>{title} 尚未训练；请运行 `inspector train {id}` 或选择其他模型。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.session</name>
    <message>
        <source>This project is open read-only; use Save As to work on a copy.</source>
        <translation>此项目以只读方式打开；请用“另存为”在副本上工作。</translation>
    </message>
    <message>
        <source>The last change is not on the disk yet; free some space and save again, or use Save As to go on elsewhere.</source>
        <translation>最后的更改尚未写入磁盘；请释放空间后重新保存，或用“另存为”在别处继续。</translation>
    </message>
    <message numerus="yes">
        <source>{n} edits recovered.</source>
        <extracomment>One: {n} edit recovered.</extracomment>
        <translation><numerusform>已恢复 {n} 步编辑。</numerusform></translation>
    </message>
</context>
<context>
    <name>inspector.ui.start_rows</name>
    <message>
        <source>Today {clock}</source>
        <translation>今天 {clock}</translation>
    </message>
    <message>
        <source>Yesterday {clock}</source>
        <translation>昨天 {clock}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Take {name} off this list</source>
        <translation>将 {name} 移出此列表</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Recover {title}, {told}</source>
        <translation>恢复 {title}，{told}</translation>
    </message>
    <message>
        <source>The file is not at this place any more.</source>
        <translation>文件已不在此处。</translation>
    </message>
    <message>
        <source>kept, but without a name</source>
        <translation>已保留，但没有名称</translation>
    </message>
</context>
<context>
    <name>inspector.ui.start_screen</name>
    <message>
        <source>JPEG, PNG, TIFF, BMP, WebP · MP4, MOV, AVI, MKV, MPEG, WMV · SAFE, JPEG 2000, GeoTIFF</source>
        <translation>JPEG、PNG、TIFF、BMP、WebP · MP4、MOV、AVI、MKV、MPEG、WMV · SAFE、JPEG 2000、GeoTIFF</translation>
    </message>
    <message>
        <source>Drop photos, videos, maps or a folder here</source>
        <translation>将照片、视频、地图或文件夹拖放到此处</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>Open photos…</source>
        <translation>打开照片…</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <source>From photos, sewer videos and satellite maps to a report, on this computer alone.</source>
        <translation>从照片、管道视频和卫星地图到报告，全部在本机完成。</translation>
    </message>
    <message>
        <source>Part of a sample photo with a crack</source>
        <translation>含裂缝的示例照片局部</translation>
    </message>
    <message>
        <source>Pavement photos drawn on this computer, to try everything.</source>
        <translation>在本机绘制的路面照片，供试用全部功能。</translation>
    </message>
    <message>
        <source>Pavement sample</source>
        <translation>路面示例</translation>
    </message>
    <message>
        <source>A frame of the sample video: a concrete pipe</source>
        <translation>示例视频中的一帧：混凝土管</translation>
    </message>
    <message>
        <source>Sewer video: a quick view of one run with six defects, rendered on this computer.</source>
        <translation>管道视频：一条管段的潜望检测，含六处缺陷，在本机渲染。</translation>
    </message>
    <message>
        <source>Sewer sample</source>
        <translation>管道示例</translation>
    </message>
    <message>
        <source>A rendered town as a satellite sees it</source>
        <translation>卫星所见的渲染城镇</translation>
    </message>
    <message>
        <source>Satellite pictures: a town on eight days, some of them cloudy, rendered on this computer.</source>
        <translation>卫星图片：一座城镇的八天，部分有云，在本机渲染。</translation>
    </message>
    <message>
        <source>Satellite sample</source>
        <translation>卫星示例</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
    </message>
    <message>
        <source>Sample projects</source>
        <translation>示例项目</translation>
    </message>
    <message>
        <source>Projects that you open will be listed here.</source>
        <translation>打开过的项目将列于此处。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.status</name>
    <message>
        <source>no name yet</source>
        <translation>尚未命名</translation>
    </message>
    <message>
        <source>{seconds:.0f} h ago</source>
        <translation>{seconds:.0f} 小时前</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>{seconds:.0f} s ago</source>
        <translation>{seconds:.0f} 秒前</translation>
    </message>
    <message>
        <source>{seconds:.0f} min ago</source>
        <translation>{seconds:.0f} 分钟前</translation>
    </message>
    <message>
        <source>Stop this job</source>
        <translation>停止此任务</translation>
    </message>
    <message>
        <source>Model, device and runner</source>
        <translation>模型、设备和运行方式</translation>
    </message>
    <message>
        <source>Memory in use</source>
        <translation>已用内存</translation>
    </message>
    <message>
        <source>When the work was saved</source>
        <translation>工作保存的时间</translation>
    </message>
    <message>
        <source>saved {ago}</source>
        <translation>{ago}已保存</translation>
    </message>
    <message>
        <source>NOT SAVED</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>no model</source>
        <translation>无模型</translation>
    </message>
    <message>
        <source>Memory that Inspector uses.</source>
        <translation>Inspector 使用的内存。</translation>
    </message>
    <message>
        <source>What the next run will use.</source>
        <translation>下次运行将使用的内容。</translation>
    </message>
    <message>
        <source>Every edit is kept at once.
{where}</source>
        <translation>每次编辑都会立即保留。
{where}</translation>
    </message>
    <message>
        <source>What the last run used.</source>
        <translation>上次运行使用的内容。</translation>
    </message>
    <message>
        <source>automatic device</source>
        <translation>自动设备</translation>
    </message>
</context>
<context>
    <name>inspector.ui.storage</name>
    <message>
        <source>Create project</source>
        <translation>创建项目</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>打开 {name}</translation>
    </message>
    <message>
        <source>Save edit</source>
        <translation>保存编辑</translation>
    </message>
    <message>
        <source>Save project</source>
        <translation>保存项目</translation>
    </message>
    <message>
        <source>Save {name}</source>
        <translation>保存 {name}</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>关闭项目</translation>
    </message>
    <message>
        <source>No project is open; open photos or a project first.</source>
        <translation>没有打开的项目；请先打开照片或项目。</translation>
    </message>
    <message>
        <source>Saved again; everything is on the disk, and you can go on.</source>
        <translation>已重新保存；全部内容均在磁盘上，可以继续。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.suggestion_search</name>
    <message>
        <source>{total:,} places were found; the {count:,} most worth looking at are shown. Raise the threshold or the least length.</source>
        <translation>找到 {total:,} 处；显示最值得查看的 {count:,} 处。请提高阈值或最小长度。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.suggestions</name>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Change label of</source>
        <translation>更改类别：</translation>
    </message>
    <message>
        <source>Find cracks in results</source>
        <translation>在结果中查找裂缝</translation>
    </message>
</context>
<context>
    <name>inspector.ui.support.check_dialog</name>
    <message>
        <source>Check of this installation</source>
        <translation>检查此安装</translation>
    </message>
    <message>
        <source>How far the check is</source>
        <translation>检查进度</translation>
    </message>
    <message>
        <source>What was looked at</source>
        <translation>检查的内容</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Looking at libraries, models, folders and the screen …</source>
        <translation>正在检查库、模型、文件夹和屏幕……</translation>
    </message>
    <message>
        <source>Check this installation</source>
        <translation>检查此安装</translation>
    </message>
    <message numerus="yes">
        <source>{n} things are wrong.</source>
        <extracomment>One: {n} thing is wrong.</extracomment>
        <translation><numerusform>{n} 项有问题。</numerusform></translation>
    </message>
    <message>
        <source>All right</source>
        <translation>正常</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is wrong; {n} things to know.</source>
        <extracomment>One: Nothing is wrong; {n} thing to know.</extracomment>
        <translation><numerusform>没有问题；{n} 项提示。</numerusform></translation>
    </message>
    <message>
        <source>Everything is as it should be.</source>
        <translation>一切正常。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.support.log_dialog</name>
    <message numerus="yes">
        <source>{n} lines</source>
        <extracomment>One: {n} line</extracomment>
        <translation><numerusform>{n} 行</numerusform></translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Which log</source>
        <translation>哪个日志</translation>
    </message>
    <message>
        <source>From which level</source>
        <translation>从哪个级别起</translation>
    </message>
    <message>
        <source>Search in the log</source>
        <translation>在日志中搜索</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>Keep the newest line in view</source>
        <translation>保持最新一行可见</translation>
    </message>
    <message>
        <source>Lines of the log</source>
        <translation>日志行</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Copy the selected lines, or all that are shown</source>
        <translation>复制选中的行，或所有显示的行</translation>
    </message>
    <message>
        <source>Read the log</source>
        <translation>读取日志</translation>
    </message>
    <message>
        <source>{shown} of {lines}</source>
        <translation>{shown} / {lines}</translation>
    </message>
    <message>
        <source>Present log</source>
        <translation>当前日志</translation>
    </message>
    <message>
        <source>Before that</source>
        <translation>之前的</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>最早的</translation>
    </message>
    <message>
        <source>Crashes</source>
        <translation>崩溃</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>警告和错误</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>仅错误</translation>
    </message>
    <message>
        <source>There is no such log yet.</source>
        <translation>还没有这个日志。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.support.parts</name>
    <message>
        <source>Report for support</source>
        <translation>支持报告</translation>
    </message>
    <message>
        <source>A fault in Inspector stopped what you just did. Your work is kept: go on, or quit and start again if the window behaves oddly.</source>
        <translation>Inspector 中的一个错误中断了刚才的操作。您的工作已保留：请继续，若窗口表现异常，请退出并重新启动。</translation>
    </message>
    <message numerus="yes">
        <source>{n} edits of {name} come back when you open it again.</source>
        <extracomment>One: {n} edit of {name} comes back when you open it again.</extracomment>
        <translation><numerusform>重新打开 {name} 时会恢复 {n} 处编辑。</numerusform></translation>
    </message>
    <message>
        <source>You asked for a report.</source>
        <translation>您要求了一份报告。</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>出了问题</translation>
    </message>
    <message>
        <source>Inspector ended unexpectedly the last time; your work is kept.</source>
        <translation>Inspector 上次意外结束；您的工作已保留。</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>报告…</translation>
    </message>
    <message numerus="yes">
        <source>{n} edits of the unsaved project come back when you open it again.</source>
        <extracomment>One: {n} edit of the unsaved project comes back when you open it again.</extracomment>
        <translation><numerusform>重新打开未保存的项目时会恢复 {n} 处编辑。</numerusform></translation>
    </message>
    <message>
        <source>Look for unsaved edits</source>
        <translation>查找未保存的编辑</translation>
    </message>
    <message>
        <source>The same fault happened again; your work is kept.</source>
        <translation>同样的错误再次发生；您的工作已保留。</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
</context>
<context>
    <name>inspector.ui.support.report_dialog</name>
    <message>
        <source>With the names of my files</source>
        <translation>包含我的文件名</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>显示报告</translation>
    </message>
    <message numerus="yes">
        <source>It happened {n} times.</source>
        <extracomment>One: It happened {n} time.</extracomment>
        <translation><numerusform>发生了 {n} 次。</numerusform></translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Nothing is sent by itself. The report has versions, devices, jobs and the end of the log; your home folder and your name are left out.</source>
        <translation>不会自动发送任何内容。报告包含版本、设备、任务和日志末尾；不包含您的主文件夹和姓名。</translation>
    </message>
    <message>
        <source>Hide the report</source>
        <translation>隐藏报告</translation>
    </message>
</context>
<context>
    <name>inspector.ui.surface_areas</name>
    <message>
        <source>{areas} on {pictures}</source>
        <translation>{pictures}上的{areas}</translation>
    </message>
    <message numerus="yes">
        <source>Room for {n} patches of {small_px} px, which are enlarged</source>
        <extracomment>One: Room for {n} patch of {small_px} px, which is enlarged</extracomment>
        <translation><numerusform>可容纳 {n} 个 {small_px} px 的图块，将被放大</numerusform></translation>
    </message>
    <message>
        <source>Mark one more area of at least {least}: one is kept to test what was learnt.</source>
        <translation>请再标记一个至少 {least} 的区域：保留一个用于检验所学。</translation>
    </message>
    <message numerus="yes">
        <source>Room for {n} patches of {large_px} px, or {small} of {small_px} px</source>
        <extracomment>One: Room for {n} patch of {large_px} px, or {small} of {small_px} px</extracomment>
        <translation><numerusform>可容纳 {n} 个 {large_px} px 的图块，或 {small} 个 {small_px} px 的图块</numerusform></translation>
    </message>
    <message>
        <source>Mark two areas or more, each of at least {least}.</source>
        <translation>请标记两个或更多区域，每个至少 {least}。</translation>
    </message>
    <message>
        <source>The areas are too small: mark two of at least {least}.</source>
        <translation>区域太小：请标记两个至少 {least} 的区域。</translation>
    </message>
    <message numerus="yes">
        <source>{n} areas</source>
        <extracomment>One: {n} area</extracomment>
        <translation><numerusform>{n} 个区域</numerusform></translation>
    </message>
</context>
<context>
    <name>inspector.ui.surface_marks</name>
    <message>
        <source>Count patches</source>
        <translation>统计图块</translation>
    </message>
</context>
<context>
    <name>inspector.ui.surface_parts</name>
    <message>
        <source>“{title}” is learnt, and chosen as model.</source>
        <translation>“{title}”已学成，并选为模型。</translation>
    </message>
    <message>
        <source>Learning “{title}” was stopped after {epochs_done} of {epochs} epochs; it can go on.</source>
        <translation>“{title}”的学习在第 {epochs_done} / {epochs} 轮后停止；可以继续。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.testing</name>
    <message numerus="yes">
        <source>Test {n} models on this project</source>
        <extracomment>One: Test {n} model on this project</extracomment>
        <translation><numerusform>在此项目上测试 {n} 个模型</numerusform></translation>
    </message>
    <message>
        <source>{name} · frame {index}</source>
        <translation>{name} · 第 {index} 帧</translation>
    </message>
</context>
<context>
    <name>inspector.ui.timeline.dates</name>
    <message>
        <source>{percent} clouds</source>
        <translation>云 {percent}</translation>
    </message>
    <message>
        <source>date not known</source>
        <translation>日期未知</translation>
    </message>
    <message>
        <source>Date in view</source>
        <translation>当前日期</translation>
    </message>
    <message>
        <source>Date {number} of {count}</source>
        <translation>日期 {number} / {count}</translation>
    </message>
</context>
<context>
    <name>inspector.ui.timeline.marks</name>
    <message>
        <source>chainage {metres:.2f} m</source>
        <translation>距离 {metres:.2f} m</translation>
    </message>
    <message>
        <source>enhanced</source>
        <translation>已增强</translation>
    </message>
</context>
<context>
    <name>inspector.ui.timeline.panel</name>
    <message>
        <source>Play or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <source>Where in the video</source>
        <translation>在视频中的位置</translation>
    </message>
    <message>
        <source>Time and number of the frame in view</source>
        <translation>当前帧的时间和编号</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>How fast it plays (&lt; slower, &gt; faster)</source>
        <translation>播放速度（&lt; 更慢，&gt; 更快）</translation>
    </message>
    <message>
        <source>Index it</source>
        <translation>建立索引</translation>
    </message>
    <message>
        <source>Index the video, so that every frame can be reached</source>
        <translation>为视频建立索引，以便到达每一帧</translation>
    </message>
    <message>
        <source>Frame {number} of {last}</source>
        <translation>帧 {number} / {last}</translation>
    </message>
    <message>
        <source>Indexing… {percent} %</source>
        <translation>正在建立索引… {percent} %</translation>
    </message>
    <message>
        <source>frame {number} of {last}</source>
        <translation>帧 {number} / {last}</translation>
    </message>
</context>
<context>
    <name>inspector.ui.timeline.track</name>
    <message>
        <source>{time}, frame {number}</source>
        <translation>{time}，第 {number} 帧</translation>
    </message>
</context>
<context>
    <name>inspector.ui.tool_options</name>
    <message>
        <source>Label of what you draw</source>
        <translation>所画内容的类别</translation>
    </message>
    <message>
        <source>What the next drawn finding is</source>
        <translation>下一个所画缺陷的类别</translation>
    </message>
    <message>
        <source>Options of the tool</source>
        <translation>工具选项</translation>
    </message>
</context>
<context>
    <name>inspector.ui.toolbars</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>More of {bar}</source>
        <translation>更多：{bar}</translation>
    </message>
</context>
<context>
    <name>inspector.ui.tools.base</name>
    <message>
        <source>Drag to move the picture; turn the wheel to zoom.</source>
        <translation>拖动平移图片；滚轮缩放。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.tools.brush</name>
    <message>
        <source>That lies outside the picture; paint inside it.</source>
        <translation>该处在图片之外；请在图片内涂画。</translation>
    </message>
    <message>
        <source>{hint_now} Wheel: size. Shift+click: straight line. Alt: {other}.</source>
        <translation>{hint_now} 滚轮：大小。Shift+点击：直线。Alt：{other}。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.tools.brush_grower</name>
    <message>
        <source>Follow a crack</source>
        <translation>跟踪裂缝</translation>
    </message>
</context>
<context>
    <name>inspector.ui.tools.brush_magic</name>
    <message>
        <source>Run a model first (R); the magic brush follows what it sees.</source>
        <translation>请先运行模型 (R)；魔术画笔跟随模型所见。</translation>
    </message>
    <message>
        <source>The model sees no crack under this stroke; paint along one, or use the brush (B).</source>
        <translation>模型在此笔画下未见裂缝；请沿裂缝涂画，或使用画笔 (B)。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.tools.brush_size_box</name>
    <message>
        <source>Brush size</source>
        <translation>画笔大小</translation>
    </message>
    <message>
        <source>Brush size (wheel, or [ and ])</source>
        <translation>画笔大小（滚轮，或 [ 和 ]）</translation>
    </message>
    <message>
        <source>Brush size in pixels</source>
        <translation>画笔大小，像素</translation>
    </message>
    <message>
        <source>Diameter in pixels of the picture</source>
        <translation>直径，以图片像素计</translation>
    </message>
</context>
<context>
    <name>inspector.ui.tools.measure</name>
    <message>
        <source>Drag a line, or click both ends · Shift: 45° · Alt: no snapping</source>
        <translation>拖一条线，或点击两端 · Shift：45° · Alt：不吸附</translation>
    </message>
    <message>
        <source>Enter keeps it as a measurement · Esc drops it</source>
        <translation>回车键保留为测量 · Esc 放弃</translation>
    </message>
</context>
<context>
    <name>inspector.ui.tools.observe</name>
    <message>
        <source>That lies outside the picture; click inside it.</source>
        <translation>该处在图片之外；请在图片内点击。</translation>
    </message>
    <message>
        <source>Select or begin an observation first: the circle belongs to it.</source>
        <translation>请先选择或开始一条观测：圆属于该观测。</translation>
    </message>
    <message>
        <source>Click a place or a finding to code it · type its code, Tab, …, Enter keeps</source>
        <translation>点击一处或一个缺陷进行编码 · 输入代码、Tab、…，回车键保留</translation>
    </message>
    <message>
        <source>Click the pipe's far end · drag the centre or the rim of its circle, or draw it anew</source>
        <translation>点击管道远端 · 拖动圆心或圆周，或重新画圆</translation>
    </message>
</context>
<context>
    <name>inspector.ui.tools.point_drag</name>
    <message>
        <source>Click a finding to see its points.</source>
        <translation>点击一个缺陷以查看其点。</translation>
    </message>
    <message>
        <source>Drag a point · click an edge to add one · Shift or a frame picks several · . and ,: by keys</source>
        <translation>拖动点 · 点击边可添加点 · Shift 或框选多个 · 按 . 和 , 用键盘选择</translation>
    </message>
    <message>
        <source>Drag or use the arrows to move · . and , go to the next · Ins adds one after it · Del deletes · Esc picks none · Alt: no snapping</source>
        <translation>拖动或用方向键移动 · . 和 , 转到下一个 · Ins 在其后添加 · Del 删除 · Esc 取消选择 · Alt：不吸附</translation>
    </message>
    <message>
        <source>Zoom in to see all {count:,} points · {ready}</source>
        <translation>放大以查看全部 {count:,} 个点 · {ready}</translation>
    </message>
    <message numerus="yes">
        <source>{n} points</source>
        <extracomment>One: point</extracomment>
        <translation><numerusform>{n} 个点</numerusform></translation>
    </message>
</context>
<context>
    <name>inspector.ui.tools.point_edits</name>
    <message>
        <source>Add point</source>
        <translation>添加点</translation>
    </message>
</context>
<context>
    <name>inspector.ui.tools.polygon</name>
    <message>
        <source>Click around an area, or drag to draw it freehand.</source>
        <translation>围绕区域点击，或拖动徒手绘制。</translation>
    </message>
    <message>
        <source>Enter closes · Backspace: a point back · Shift: 45° · Alt: no snapping · Esc drops</source>
        <translation>回车键闭合 · 退格键：退回一点 · Shift：45° · Alt：不吸附 · Esc 放弃</translation>
    </message>
    <message>
        <source>A polygon needs three points; click on, or press Esc to drop it.</source>
        <translation>多边形需要三个点；请继续点击，或按 Esc 放弃。</translation>
    </message>
    <message>
        <source>Click along a crack or joint, or drag to draw it freehand.</source>
        <translation>沿裂缝或接缝点击，或拖动徒手绘制。</translation>
    </message>
    <message>
        <source>Enter ends · Backspace: a point back · Shift: 45° · Alt: no snapping · Esc drops</source>
        <translation>回车键结束 · 退格键：退回一点 · Shift：45° · Alt：不吸附 · Esc 放弃</translation>
    </message>
    <message>
        <source>A line needs two points; click on, or press Esc to drop it.</source>
        <translation>线需要两个点；请继续点击，或按 Esc 放弃。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.tools.rectangle</name>
    <message>
        <source>Drag a box, or click two corners</source>
        <translation>拖出一个框，或点击两个角</translation>
    </message>
    <message>
        <source>Drag a box to be blurred in exports, or click two corners</source>
        <translation>拖出一个在导出中打码的框，或点击两个角</translation>
    </message>
    <message>
        <source>Drag a box without damage, {least} px or more wide and high, or click two corners</source>
        <translation>拖出一个无损框，宽和高至少 {least} px，或点击两个角</translation>
    </message>
    <message>
        <source>Shift: square · Alt: no snapping</source>
        <translation>Shift：正方形 · Alt：不吸附</translation>
    </message>
    <message>
        <source>too small</source>
        <translation>太小</translation>
    </message>
</context>
<context>
    <name>inspector.ui.tools.region</name>
    <message>
        <source>Drag a box, or click two corners; the chosen model runs on that part of the picture.</source>
        <translation>拖出方框，或点击两个角；所选模型将在图片的这一部分上运行。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.tools.scale_line</name>
    <message>
        <source>Drag along something whose length you know, or click both ends · Shift keeps straight.</source>
        <translation>沿已知长度的物体拖动，或点击两端 · Shift 保持笔直。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.tools.select</name>
    <message>
        <source>Click a finding, or drag a frame around several; Shift adds.</source>
        <translation>点击一个缺陷，或拖框选择多个；Shift 追加。</translation>
    </message>
    <message>
        <source>Drag or use the arrows to move · Shift adds · double-click edits points · Esc: none</source>
        <translation>拖动或用方向键移动 · Shift 追加 · 双击编辑点 · Esc：取消选择</translation>
    </message>
</context>
<context>
    <name>inspector.ui.tools.split</name>
    <message>
        <source>Drag a line right across a finding to cut it, or click along the cut.</source>
        <translation>横穿缺陷拖一条线将其切开，或沿切口点击。</translation>
    </message>
    <message>
        <source>Enter cuts · Backspace: a point back · Esc drops · Shift: 45°</source>
        <translation>回车键切开 · 退格键：退回一点 · Esc 放弃 · Shift：45°</translation>
    </message>
    <message>
        <source>A cut needs two points; click on the other side, or press Esc to drop it.</source>
        <translation>切口需要两个点；请在另一侧点击，或按 Esc 放弃。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.tour.callout</name>
    <message>
        <source>Tour, step {number} of {count}: {title}</source>
        <translation>导览，第 {number} 步，共 {count} 步：{title}</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>结束导览</translation>
    </message>
    <message>
        <source>Do it for me</source>
        <translation>替我操作</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍候……</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} / {count}</translation>
    </message>
</context>
<context>
    <name>inspector.ui.tour.offer</name>
    <message>
        <source>Do not offer the tour</source>
        <translation>不再提供导览</translation>
    </message>
    <message>
        <source>New here?</source>
        <translation>初次使用？</translation>
    </message>
    <message>
        <source>From a photo to the report, step by step in this window.</source>
        <translation>从照片到报告，在此窗口中逐步进行。</translation>
    </message>
    <message>
        <source>Take the tour (3 minutes)</source>
        <translation>开始导览（3 分钟）</translation>
    </message>
    <message>
        <source>Take the tour: {what}</source>
        <translation>开始导览：{what}</translation>
    </message>
</context>
<context>
    <name>inspector.ui.tour.scene</name>
    <message>
        <source>Move point</source>
        <translation>移动点</translation>
    </message>
</context>
<context>
    <name>inspector.ui.tour.steps</name>
    <message>
        <source>That was the way</source>
        <translation>流程就是这样</translation>
    </message>
    <message>
        <source>Everything else is in the menus, and found by name with Ctrl+Shift+P. The tours begin again from Help, Tour.</source>
        <translation>其余功能都在菜单中，也可用 Ctrl+Shift+P 按名称查找。导览可从“帮助”→“导览”重新开始。</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>Photos of pavement are drawn on this computer. Your own open by dropping a folder.</source>
        <translation>路面照片在此计算机上绘制。您自己的照片可通过拖入文件夹打开。</translation>
    </message>
    <message>
        <source>The model looks</source>
        <translation>模型查看图片</translation>
    </message>
    <message>
        <source>In the sample it starts by itself; on your photos you start it here. Wait a moment.</source>
        <translation>在示例中它自动开始；对您的照片，在此处启动。请稍候。</translation>
    </message>
    <message>
        <source>Look at a suggestion</source>
        <translation>查看一条建议</translation>
    </message>
    <message>
        <source>What is dashed was found by the model and is not in the report yet. Go to one.</source>
        <translation>虚线是模型找到的，尚未进入报告。请转到其中一条。</translation>
    </message>
    <message>
        <source>Judge it</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>Accept what is a crack. What is none is rejected with a reason, beside it.</source>
        <translation>接受真正的裂缝。不是裂缝的，用旁边的按钮注明原因后拒绝。</translation>
    </message>
    <message>
        <source>Correct an outline</source>
        <translation>修正轮廓</translation>
    </message>
    <message>
        <source>Take this tool, click a finding, and drag one of its points.</source>
        <translation>选用此工具，点击一个发现，并拖动它的一个点。</translation>
    </message>
    <message>
        <source>Measure a width</source>
        <translation>测量宽度</translation>
    </message>
    <message>
        <source>Take this tool, drag a line across the crack, and keep it with Enter.</source>
        <translation>选用此工具，横跨裂缝拖一条线，按 Enter 保留。</translation>
    </message>
    <message>
        <source>See the report</source>
        <translation>查看报告</translation>
    </message>
    <message>
        <source>The pages as they will be printed, and a list of what they still lack.</source>
        <translation>即将打印的页面，以及仍然缺少的内容列表。</translation>
    </message>
    <message>
        <source>Open the sewer sample</source>
        <translation>打开管道示例</translation>
    </message>
    <message>
        <source>A video of a pipe with six defects is rendered on this computer.</source>
        <translation>在此计算机上渲染一段含六处缺陷的管道视频。</translation>
    </message>
    <message>
        <source>Move through the video</source>
        <translation>浏览视频</translation>
    </message>
    <message>
        <source>Drag in this strip, or step with the arrow keys; Space plays.</source>
        <translation>在此条带中拖动，或用方向键逐帧移动；空格键播放。</translation>
    </message>
    <message>
        <source>Code an observation</source>
        <translation>编写观测代码</translation>
    </message>
    <message>
        <source>Click here, then the defect in the picture, and choose its code at the right.</source>
        <translation>点击此处，再点击图片中的缺陷，并在右侧选择其代码。</translation>
    </message>
    <message>
        <source>Open the satellite sample</source>
        <translation>打开卫星示例</translation>
    </message>
    <message>
        <source>A town on eight days, as a satellite sees it, is rendered on this computer.</source>
        <translation>在此计算机上渲染卫星所见的一座城镇的八天。</translation>
    </message>
    <message>
        <source>Enlarge what is in view</source>
        <translation>放大视图中的内容</translation>
    </message>
    <message>
        <source>The result is three times as fine. It says everywhere that it is no measurement.</source>
        <translation>结果精细三倍。各处都注明它不是测量值。</translation>
    </message>
    <message>
        <source>See the enlarged map beside the measured one; both move together.</source>
        <translation>查看放大的地图与测量的地图并排；两者同步移动。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.verbs.batch</name>
    <message>
        <source>Select files of the batch first.</source>
        <translation>请先选择批处理的文件。</translation>
    </message>
    <message>
        <source>Add a folder to the batch</source>
        <translation>将文件夹加入批处理</translation>
    </message>
    <message numerus="yes">
        <source>{n} files</source>
        <extracomment>One: {n} file</extracomment>
        <translation><numerusform>{n} 个文件</numerusform></translation>
    </message>
    <message>
        <source>Add {many} to the batch</source>
        <translation>将 {many} 加入批处理</translation>
    </message>
    <message>
        <source>Pause the batch</source>
        <translation>暂停批处理</translation>
    </message>
    <message>
        <source>Resume the batch</source>
        <translation>继续批处理</translation>
    </message>
    <message>
        <source>Start the batch</source>
        <translation>开始批处理</translation>
    </message>
    <message>
        <source>No file waits; add some.</source>
        <translation>没有等待的文件；请添加。</translation>
    </message>
    <message>
        <source>No file failed.</source>
        <translation>没有失败的文件。</translation>
    </message>
    <message>
        <source>Select files that are done, failed or cancelled.</source>
        <translation>请选择已完成、失败或已取消的文件。</translation>
    </message>
    <message>
        <source>Select files that wait or are run.</source>
        <translation>请选择等待中或正在运行的文件。</translation>
    </message>
    <message>
        <source>Nothing is finished.</source>
        <translation>没有已完成的内容。</translation>
    </message>
    <message>
        <source>Nothing was run yet.</source>
        <translation>尚未运行过。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.verbs.clip</name>
    <message>
        <source>Open a video first.</source>
        <translation>请先打开视频。</translation>
    </message>
    <message>
        <source>The frames of the video are still being counted.</source>
        <translation>视频的帧仍在统计中。</translation>
    </message>
    <message>
        <source>Areas of this video are redacted, and a clip would show them on other frames; export single pictures instead.</source>
        <translation>此视频有打码区域，而片段会在其他帧上露出它们；请改为导出单张图片。</translation>
    </message>
    <message>
        <source>{stem} {frames}-{frames_2} enhanced.mp4</source>
        <translation>{stem} {frames}-{frames_2} 增强.mp4</translation>
    </message>
    <message>
        <source>{title}: clip {name}</source>
        <translation>{title}：片段 {name}</translation>
    </message>
    <message>
        <source>Export enhanced clip</source>
        <translation>导出增强片段</translation>
    </message>
    <message>
        <source>{title} is not trained; choose another way to enhance.</source>
        <translation>{title} 未训练；请选择其他增强方式。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.verbs.enhance</name>
    <message>
        <source>Nothing is enhanced on this picture yet; press Enhance first.</source>
        <translation>此图片尚无增强结果；请先按“增强”。</translation>
    </message>
    <message>
        <source>Nothing is restored on this picture yet; run a model that restores first.</source>
        <translation>此图片尚无复原结果；请先运行复原模型。</translation>
    </message>
    <message>
        <source>Maps have no depth: they are seen from far above.</source>
        <translation>地图没有深度：它们是从高空看到的。</translation>
    </message>
    <message>
        <source>Only enhanced maps are held against what was measured.</source>
        <translation>只有增强的地图会与实测值比较。</translation>
    </message>
    <message>
        <source>Date {index} of {name}</source>
        <translation>{name} 的日期 {index}</translation>
    </message>
    <message>
        <source>Frame {index} of {name}</source>
        <translation>{name} 的第 {index} 帧</translation>
    </message>
    <message>
        <source>{title} takes no reference.</source>
        <translation>{title} 不使用参考帧。</translation>
    </message>
    <message>
        <source>{named} is enhanced.</source>
        <translation>{named} 已增强。</translation>
    </message>
    <message>
        <source>Load {title}</source>
        <translation>载入 {title}</translation>
    </message>
</context>
<context>
    <name>inspector.ui.verbs.enhanced_use</name>
    <message>
        <source>Another frame helped to make this picture, and areas of such frames are redacted; enhance it without a reference to export it.</source>
        <translation>此图片借助了另一帧生成，而那些帧上有打码区域；请不用参考帧重新增强后再导出。</translation>
    </message>
    <message>
        <source>Find defects on the enhanced picture</source>
        <translation>在增强图片上查找缺陷</translation>
    </message>
    <message>
        <source>Export enhanced picture…</source>
        <translation>导出增强图片…</translation>
    </message>
    <message>
        <source>Find {what} on the enhanced map</source>
        <translation>在增强地图上查找{what}</translation>
    </message>
    <message>
        <source>Export enhanced map…</source>
        <translation>导出增强地图…</translation>
    </message>
    <message>
        <source>Export enhanced map</source>
        <translation>导出增强地图</translation>
    </message>
    <message>
        <source>Export enhanced picture</source>
        <translation>导出增强图片</translation>
    </message>
    <message>
        <source>what there is</source>
        <translation>已有内容</translation>
    </message>
    <message>
        <source>No model.</source>
        <translation>无模型。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.verbs.exchange</name>
    <message>
        <source>There is nothing on the pictures yet.</source>
        <translation>图片上还没有内容。</translation>
    </message>
    <message>
        <source>Export {title}</source>
        <translation>导出 {title}</translation>
    </message>
    <message>
        <source>Import {title}</source>
        <translation>导入 {title}</translation>
    </message>
    <message>
        <source>{title} (*{reads});;All files (*)</source>
        <translation>{title} (*{reads});;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>inspector.ui.verbs.files</name>
    <message numerus="yes">
        <source>Remove {n} pictures</source>
        <extracomment>One: Remove picture</extracomment>
        <translation><numerusform>移除 {n} 张图片</numerusform></translation>
    </message>
    <message>
        <source>Open a folder of photos, or a map</source>
        <translation>打开照片文件夹或地图</translation>
    </message>
    <message>
        <source>Draw the sample photos</source>
        <translation>绘制示例照片</translation>
    </message>
    <message>
        <source>Render the sewer video</source>
        <translation>渲染管道视频</translation>
    </message>
    <message>
        <source>Render the satellite pictures</source>
        <translation>渲染卫星图片</translation>
    </message>
    <message>
        <source>Save project as</source>
        <translation>项目另存为</translation>
    </message>
    <message>
        <source>Look for the missing pictures in</source>
        <translation>在何处查找丢失的图片</translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures are</source>
        <extracomment>One: {n} picture is</extracomment>
        <translation><numerusform>{n} 张图片</numerusform></translation>
    </message>
    <message>
        <source>Choose a picture first.</source>
        <translation>请先选择图片。</translation>
    </message>
    <message>
        <source>One project is open at a time: {name}. Open the others when it is done.</source>
        <translation>一次只能打开一个项目:{name}。完成后再打开其他项目。</translation>
    </message>
    <message>
        <source>{what} not where the project left them; use File &gt; Find missing pictures.</source>
        <translation>{what}不在项目记录的位置；请使用 文件 &gt; 查找丢失的图片。</translation>
    </message>
    <message>
        <source>Fill in the pipe run</source>
        <translation>填写管段表头</translation>
    </message>
</context>
<context>
    <name>inspector.ui.verbs.judge</name>
    <message>
        <source>There are no suggestions; run a model first.</source>
        <translation>没有建议；请先运行模型。</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <source>This picture has no suggestions.</source>
        <translation>此图片没有建议。</translation>
    </message>
    <message>
        <source>Undo {step}</source>
        <translation>撤销 {step}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo {step}</source>
        <translation>重做 {step}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
</context>
<context>
    <name>inspector.ui.verbs.judging</name>
    <message>
        <source>Select a suggestion or a finding first.</source>
        <translation>请先选择一条建议或一个缺陷。</translation>
    </message>
    <message>
        <source>A suggestion has to be accepted first.</source>
        <translation>建议必须先被接受。</translation>
    </message>
    <message>
        <source>Select findings, measurements or redactions alone to change their label.</source>
        <translation>请只选择缺陷、只选择测量或只选择打码区域来更改其类别。</translation>
    </message>
    <message>
        <source>An undamaged area has no other label.</source>
        <translation>无损区域没有其他类别。</translation>
    </message>
    <message>
        <source>A measurement cannot be rejected; delete it.</source>
        <translation>测量不能驳回；请删除。</translation>
    </message>
    <message>
        <source>Areas have no note; select a finding or a measurement.</source>
        <translation>区域没有备注；请选择缺陷或测量。</translation>
    </message>
    <message>
        <source>A measurement needs no accepting.</source>
        <translation>测量无需接受。</translation>
    </message>
    <message>
        <source>Only findings have a crack type.</source>
        <translation>只有缺陷有裂缝类型。</translation>
    </message>
    <message>
        <source>A suggestion cannot be deleted; reject it.</source>
        <translation>建议不能删除；请驳回。</translation>
    </message>
    <message>
        <source>The selection is accepted already.</source>
        <translation>所选内容已被接受。</translation>
    </message>
    <message>
        <source>The selection is rejected already.</source>
        <translation>所选内容已被驳回。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.verbs.look</name>
    <message>
        <source>This is the first picture.</source>
        <translation>这是第一张图片。</translation>
    </message>
    <message>
        <source>This is the last picture.</source>
        <translation>这是最后一张图片。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.verbs.map_exports</name>
    <message>
        <source>Nothing was looked for on this map yet; run a model on it first.</source>
        <translation>此地图上尚未查找过；请先在其上运行模型。</translation>
    </message>
    <message>
        <source>No finding of this map is accepted yet.</source>
        <translation>此地图尚无已接受的缺陷。</translation>
    </message>
    <message>
        <source>Export mask as map</source>
        <translation>将掩膜导出为地图</translation>
    </message>
    <message>
        <source>{stem} {model_id}.tif</source>
        <translation>{stem} {model_id}.tif</translation>
    </message>
    <message>
        <source>Export findings as GeoJSON</source>
        <translation>将缺陷导出为 GeoJSON</translation>
    </message>
</context>
<context>
    <name>inspector.ui.verbs.map_files</name>
    <message>
        <source>Open a map first: a satellite product, a GeoTIFF, or a folder of dates.</source>
        <translation>请先打开地图：卫星产品、GeoTIFF 或多日期文件夹。</translation>
    </message>
    <message>
        <source>Areas of this map are redacted, and a file of any size would show them; enhance a part and export that instead.</source>
        <translation>此地图有打码区域，而任意大小的文件会露出它们；请增强其中一部分并导出。</translation>
    </message>
    <message>
        <source>The map is still being read.</source>
        <translation>地图仍在读取中。</translation>
    </message>
    <message>
        <source>Read dates</source>
        <translation>读取日期</translation>
    </message>
    <message>
        <source>The whole map: {width_px:,} × {height_px:,} px</source>
        <translation>整幅地图：{width_px:,} × {height_px:,} px</translation>
    </message>
    <message>
        <source>The part that was asked for</source>
        <translation>指定的部分</translation>
    </message>
    <message>
        <source>What is in view</source>
        <translation>视野中的内容</translation>
    </message>
    <message>
        <source>Date {date}, which does not fit</source>
        <translation>日期 {date}，不符合</translation>
    </message>
</context>
<context>
    <name>inspector.ui.verbs.observe</name>
    <message>
        <source>Open a video or picture first.</source>
        <translation>请先打开视频或图片。</translation>
    </message>
    <message>
        <source>Select or begin an observation first.</source>
        <translation>请先选择或开始一条观测。</translation>
    </message>
    <message>
        <source>Take chainage away</source>
        <translation>清除距离</translation>
    </message>
    <message>
        <source>Set chainage</source>
        <translation>设置距离</translation>
    </message>
</context>
<context>
    <name>inspector.ui.verbs.paint</name>
    <message>
        <source>Take the brush (B), the eraser (E) or the magic brush (W) first.</source>
        <translation>请先使用画笔 (B)、橡皮 (E) 或魔术画笔 (W)。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.verbs.play</name>
    <message>
        <source>Open a video, or a map of several dates, first.</source>
        <translation>请先打开视频或多日期地图。</translation>
    </message>
    <message>
        <source>The video is being indexed; the timeline shows how far that is.</source>
        <translation>正在为视频建立索引；时间轴显示进度。</translation>
    </message>
    <message>
        <source>Previous frame</source>
        <translation>上一帧</translation>
    </message>
    <message>
        <source>Previous date</source>
        <translation>上一个日期</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>下一帧</translation>
    </message>
    <message>
        <source>Next date</source>
        <translation>下一个日期</translation>
    </message>
    <message>
        <source>First date</source>
        <translation>第一个日期</translation>
    </message>
    <message>
        <source>Last date</source>
        <translation>最后一个日期</translation>
    </message>
    <message>
        <source>This is the first frame.</source>
        <translation>这是第一帧。</translation>
    </message>
    <message>
        <source>Type a time like 1:23.5 or 83.5 s, or the number of a frame.</source>
        <translation>请输入如 1:23.5 或 83.5 s 的时间，或帧号。</translation>
    </message>
    <message>
        <source>The video ends at {end}; type an earlier time.</source>
        <translation>视频在 {end} 结束；请输入更早的时间。</translation>
    </message>
    <message>
        <source>It does not play slower.</source>
        <translation>不能再慢了。</translation>
    </message>
    <message>
        <source>It does not play faster.</source>
        <translation>不能再快了。</translation>
    </message>
    <message>
        <source>The last frame is {last}; type a smaller number.</source>
        <translation>最后一帧是 {last}；请输入更小的数。</translation>
    </message>
    <message>
        <source>This is the last frame.</source>
        <translation>这是最后一帧。</translation>
    </message>
    <message>
        <source>There is no finding on that side.</source>
        <translation>该方向没有缺陷。</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>This is the first date.</source>
        <translation>这是第一个日期。</translation>
    </message>
    <message>
        <source>This is the last date.</source>
        <translation>这是最后一个日期。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.verbs.redact</name>
    <message>
        <source>Nothing found; look yourself, the search misses things.</source>
        <translation>未找到；请自行查看，查找可能有遗漏。</translation>
    </message>
    <message>
        <source>Nothing new found; look yourself, the search misses things.</source>
        <translation>没有新发现；请自行查看，查找可能有遗漏。</translation>
    </message>
    <message numerus="yes">
        <source>Propose {n} areas to redact</source>
        <extracomment>One: Propose {n} area to redact</extracomment>
        <translation><numerusform>提出 {n} 个打码区域</numerusform></translation>
    </message>
    <message>
        <source>{count} pictures</source>
        <translation>{count} 张图片</translation>
    </message>
    <message>
        <source>Find private areas in {what}</source>
        <translation>查找隐私区域：{what}</translation>
    </message>
    <message>
        <source>{areas} proposed in {pictures}; confirm with Enter or reject with Backspace.</source>
        <translation>在{pictures}中提出了{areas}；按回车键确认，或按退格键驳回。</translation>
    </message>
    <message>
        <source>Faces, plates and texts are looked for on photos and videos, not on maps.</source>
        <translation>人脸、车牌和文字的查找用于照片和视频，不用于地图。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.verbs.report</name>
    <message>
        <source>Export CSV</source>
        <translation>导出 CSV</translation>
    </message>
    <message>
        <source>Back to the report</source>
        <translation>返回报告</translation>
    </message>
    <message>
        <source>report</source>
        <translation>报告</translation>
    </message>
</context>
<context>
    <name>inspector.ui.verbs.restored_use</name>
    <message>
        <source>Export restored picture</source>
        <translation>导出复原图片</translation>
    </message>
    <message>
        <source>{stem} restored.png</source>
        <translation>{stem} 复原.png</translation>
    </message>
</context>
<context>
    <name>inspector.ui.verbs.run</name>
    <message>
        <source>Run on all pictures</source>
        <translation>在所有图片上运行</translation>
    </message>
    <message>
        <source>Run on a region</source>
        <translation>在区域上运行</translation>
    </message>
    <message>
        <source>Find {finds} on this map</source>
        <translation>在此地图上查找{finds}</translation>
    </message>
    <message>
        <source>Find {finds} on all maps</source>
        <translation>在所有地图上查找{finds}</translation>
    </message>
    <message>
        <source>Find {finds} on a region</source>
        <translation>在区域上查找{finds}</translation>
    </message>
    <message>
        <source>Every picture has a result of this model.</source>
        <translation>每张图片都已有此模型的结果。</translation>
    </message>
    <message>
        <source>Nothing is running.</source>
        <translation>没有正在运行的任务。</translation>
    </message>
    <message>
        <source>Run on all maps</source>
        <translation>在所有地图上运行</translation>
    </message>
</context>
<context>
    <name>inspector.ui.verbs.shape</name>
    <message>
        <source>Select a finding on this picture first.</source>
        <translation>请先在此图片上选择一个缺陷。</translation>
    </message>
    <message>
        <source>Label	Length	Mean width</source>
        <translation>类别	长度	平均宽度</translation>
    </message>
    <message>
        <source>Select two or more findings of one kind (areas, or lines).</source>
        <translation>请选择两个或更多同类缺陷（面或线）。</translation>
    </message>
    <message>
        <source>Select a finding of several parts.</source>
        <translation>请选择由多个部分组成的缺陷。</translation>
    </message>
    <message>
        <source>Select a finding of many points.</source>
        <translation>请选择点数较多的缺陷。</translation>
    </message>
    <message>
        <source>Copy findings first.</source>
        <translation>请先复制缺陷。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.verbs.start</name>
    <message>
        <source>Unsaved project</source>
        <translation>未保存的项目</translation>
    </message>
</context>
<context>
    <name>inspector.ui.verbs.surface</name>
    <message>
        <source>Choose a model that finds damage first.</source>
        <translation>请先选择一个查找损坏的模型。</translation>
    </message>
    <message>
        <source>A surface is learnt from photos and videos, not from maps.</source>
        <translation>路面学习用于照片和视频，不用于地图。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.verbs.tools</name>
    <message>
        <source>Arrows: move · Shift: fast · Space: click, hold to drag</source>
        <translation>方向键：移动 · Shift：快速 · 空格：点击，按住可拖动</translation>
    </message>
</context>
<context>
    <name>inspector.ui.videos</name>
    <message>
        <source>Index {name}</source>
        <translation>为 {name} 建立索引</translation>
    </message>
    <message>
        <source>Indexing was stopped.</source>
        <translation>建立索引已停止。</translation>
    </message>
    <message>
        <source>Small pictures</source>
        <translation>小图</translation>
    </message>
</context>
<context>
    <name>inspector.ui.window</name>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Done: {title}</source>
        <translation>完成：{title}</translation>
    </message>
</context>
<context>
    <name>inspector.ui.window_keeper</name>
    <message>
        <source>The language changes as soon as the running jobs have ended.</source>
        <translation>正在运行的任务结束后即切换语言。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.window_title</name>
    <message>
        <source>{name} — Inspector</source>
        <translation>{name} — Inspector</translation>
    </message>
    <message>
        <source>{name} (read-only) — Inspector</source>
        <translation>{name}（只读）— Inspector</translation>
    </message>
</context>
<context>
    <name>inspector.ui.written</name>
    <message numerus="yes">
        <source>{name} is written; {n} entries are missing in it.</source>
        <extracomment>One: {name} is written; {n} entry is missing in it.</extracomment>
        <translation><numerusform>已写入 {name}；其中缺少 {n} 项。</numerusform></translation>
    </message>
    <message>
        <source>The files in {name} are written.</source>
        <translation>{name} 中的文件已写入。</translation>
    </message>
</context>
<context>
    <name>inspector.wiring.installation</name>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>NVIDIA graphics card</source>
        <translation>NVIDIA 显卡</translation>
    </message>
    <message>
        <source>Apple graphics</source>
        <translation>Apple 图形</translation>
    </message>
    <message>
        <source>No NVIDIA driver was found.</source>
        <translation>未找到 NVIDIA 驱动程序。</translation>
    </message>
    <message>
        <source>This is no Mac with Apple silicon.</source>
        <translation>这不是搭载 Apple 芯片的 Mac。</translation>
    </message>
</context>
<context>
    <name>inspector.ui.commands</name>
    <message>
        <source>Add the photos and videos of a folder, or the map that it is, to the project</source>
        <translation>将文件夹中的照片和视频，或该文件夹本身所是的地图，加入项目</translation>
    </message>
    <message>
        <source>import photos; directory; add folder; SAFE; stack; satellite</source>
        <translation>导入照片; 目录; 添加文件夹; SAFE; 叠层; 卫星</translation>
    </message>
    <message>
        <source>Add photos, videos or maps to the project</source>
        <translation>将照片、视频或地图加入项目</translation>
    </message>
    <message>
        <source>import; add pictures; images; video; JP2; GeoTIFF; satellite</source>
        <translation>导入; 添加图片; 图像; 视频; JP2; GeoTIFF; 卫星</translation>
    </message>
    <message>
        <source>Open an Inspector project</source>
        <translation>打开 Inspector 项目</translation>
    </message>
    <message>
        <source>load</source>
        <translation>载入</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>Start an empty project; the present one is kept</source>
        <translation>新建空项目；当前项目保留</translation>
    </message>
    <message>
        <source>start; empty</source>
        <translation>开始; 空</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>打开示例项目</translation>
    </message>
    <message>
        <source>Draw sample photos and open them</source>
        <translation>绘制示例照片并打开</translation>
    </message>
    <message>
        <source>demo; example; try</source>
        <translation>演示; 示例; 试用</translation>
    </message>
    <message>
        <source>Render a quick-view video of a pipe with six defects, and open it</source>
        <translation>渲染一段含六处缺陷的管道潜望镜视频并打开</translation>
    </message>
    <message>
        <source>demo; example; try; video; pipe</source>
        <translation>演示; 示例; 试用; 视频; 管道</translation>
    </message>
    <message>
        <source>Render what a satellite sees of a town on eight days, and open it</source>
        <translation>渲染卫星在八天中看到的一座城镇并打开</translation>
    </message>
    <message>
        <source>demo; example; try; sentinel; map; stack</source>
        <translation>演示; 示例; 试用; 哨兵; 地图; 叠层</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Every edit is saved at once; this makes a named project and a snapshot</source>
        <translation>每次编辑都会立即保存；此命令为项目命名并建立快照</translation>
    </message>
    <message>
        <source>snapshot; store</source>
        <translation>快照; 存储</translation>
    </message>
    <message>
        <source>Go on under another name</source>
        <translation>以另一名称继续</translation>
    </message>
    <message>
        <source>copy; rename</source>
        <translation>副本; 重命名</translation>
    </message>
    <message>
        <source>Find missing pictures…</source>
        <translation>查找丢失的图片…</translation>
    </message>
    <message>
        <source>Look for moved pictures in another folder</source>
        <translation>在另一文件夹中查找被移动的图片</translation>
    </message>
    <message>
        <source>moved; relink; missing files</source>
        <translation>已移动; 重新链接; 丢失文件</translation>
    </message>
    <message>
        <source>Preview the report, see what is missing, export PDF and CSV</source>
        <translation>预览报告，查看缺少的内容，导出 PDF 和 CSV</translation>
    </message>
    <message>
        <source>pdf; preview; print; hand in</source>
        <translation>PDF; 预览; 打印; 提交</translation>
    </message>
    <message>
        <source>print; report</source>
        <translation>打印; 报告</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>导出 CSV…</translation>
    </message>
    <message>
        <source>Write the findings as a table</source>
        <translation>将缺陷写成表格</translation>
    </message>
    <message>
        <source>table; spreadsheet</source>
        <translation>表格; 电子表格</translation>
    </message>
    <message>
        <source>Export mask as map…</source>
        <translation>将掩膜导出为地图…</translation>
    </message>
    <message>
        <source>Write what the model found on this map as a GeoTIFF of classes</source>
        <translation>将模型在此地图上找到的内容写成类别 GeoTIFF</translation>
    </message>
    <message>
        <source>GeoTIFF; raster; classes; save; map</source>
        <translation>GeoTIFF; 栅格; 类别; 保存; 地图</translation>
    </message>
    <message>
        <source>Export findings as GeoJSON…</source>
        <translation>将缺陷导出为 GeoJSON…</translation>
    </message>
    <message>
        <source>Write the accepted findings of this map as polygons and lines, with areas and lengths</source>
        <translation>将此地图上已接受的对象写成面和线，附面积和长度</translation>
    </message>
    <message>
        <source>GIS; polygons; roads; buildings; vector; save; map</source>
        <translation>GIS; 多边形; 道路; 建筑; 矢量; 保存; 地图</translation>
    </message>
    <message>
        <source>Export COCO…</source>
        <translation>导出 COCO…</translation>
    </message>
    <message>
        <source>Export for other programs</source>
        <translation>为其他程序导出</translation>
    </message>
    <message>
        <source>export; json; dataset; annotations; RLE; detectron</source>
        <translation>导出; JSON; 数据集; 标注; RLE; Detectron</translation>
    </message>
    <message>
        <source>Export YOLO segmentation…</source>
        <translation>导出 YOLO 分割…</translation>
    </message>
    <message>
        <source>export; txt; dataset; annotations; ultralytics</source>
        <translation>导出; TXT; 数据集; 标注; Ultralytics</translation>
    </message>
    <message>
        <source>Export labelme…</source>
        <translation>导出 labelme…</translation>
    </message>
    <message>
        <source>export; json; annotations</source>
        <translation>导出; JSON; 标注</translation>
    </message>
    <message>
        <source>Export Pascal VOC…</source>
        <translation>导出 Pascal VOC…</translation>
    </message>
    <message>
        <source>export; xml; boxes; annotations</source>
        <translation>导出; XML; 框; 标注</translation>
    </message>
    <message>
        <source>Export mask pictures…</source>
        <translation>导出掩膜图片…</translation>
    </message>
    <message>
        <source>export; png; palette; labels; classes</source>
        <translation>导出; PNG; 调色板; 标签; 类别</translation>
    </message>
    <message>
        <source>Export GeoJSON…</source>
        <translation>导出 GeoJSON…</translation>
    </message>
    <message>
        <source>export; GIS; map; GPS; points</source>
        <translation>导出; GIS; 地图; GPS; 点</translation>
    </message>
    <message>
        <source>Export PACP tables…</source>
        <translation>导出 PACP 表…</translation>
    </message>
    <message>
        <source>export; NASSCO; csv; exchange; sewer</source>
        <translation>导出; NASSCO; CSV; 交换; 管道</translation>
    </message>
    <message>
        <source>Export DWA-M 150…</source>
        <translation>导出 DWA-M 150…</translation>
    </message>
    <message>
        <source>export; xml; M150; sewer; Kanal; EN 13508</source>
        <translation>导出; XML; M150; 管道; EN 13508</translation>
    </message>
    <message>
        <source>Export CJJ 181 tables…</source>
        <translation>导出 CJJ 181 表…</translation>
    </message>
    <message>
        <source>export; csv; sewer; China; RI; MI; annex</source>
        <translation>导出; CSV; 管道; 中国; RI; MI; 附表</translation>
    </message>
    <message>
        <source>Export EN 13508-2 tables…</source>
        <translation>导出 EN 13508-2 表…</translation>
    </message>
    <message>
        <source>export; csv; sewer; DWA; VSA; Kanal; classes</source>
        <translation>导出; CSV; 管道; DWA; VSA; 等级</translation>
    </message>
    <message>
        <source>Export ASTM D6433 quantities…</source>
        <translation>导出 ASTM D6433 工程量…</translation>
    </message>
    <message>
        <source>export; csv; pavement; PCI; road; severity</source>
        <translation>导出; CSV; 路面; PCI; 道路; 严重程度</translation>
    </message>
    <message>
        <source>Export LTPP quantities…</source>
        <translation>导出 LTPP 工程量…</translation>
    </message>
    <message>
        <source>export; csv; pavement; road; severity; FHWA</source>
        <translation>导出; CSV; 路面; 道路; 严重程度; FHWA</translation>
    </message>
    <message>
        <source>Export AASHTO R 85 quantities…</source>
        <translation>导出 AASHTO R 85 工程量…</translation>
    </message>
    <message>
        <source>export; csv; pavement; road; wheel path; zones</source>
        <translation>导出; CSV; 路面; 道路; 轮迹; 分区</translation>
    </message>
    <message>
        <source>Export land cover table…</source>
        <translation>导出土地覆盖表…</translation>
    </message>
    <message>
        <source>export; csv; satellite; map; area; classes</source>
        <translation>导出; CSV; 卫星; 地图; 面积; 类别</translation>
    </message>
    <message>
        <source>Import COCO…</source>
        <translation>导入 COCO…</translation>
    </message>
    <message>
        <source>Take in what another program wrote as COCO, as one step</source>
        <translation>将其他程序写成的 COCO 一步导入</translation>
    </message>
    <message>
        <source>Import from other programs</source>
        <translation>从其他程序导入</translation>
    </message>
    <message>
        <source>import; json; dataset; annotations; RLE; detectron</source>
        <translation>导入; JSON; 数据集; 标注; RLE; Detectron</translation>
    </message>
    <message>
        <source>Import YOLO segmentation…</source>
        <translation>导入 YOLO 分割…</translation>
    </message>
    <message>
        <source>Take in what another program wrote as YOLO segmentation, as one step</source>
        <translation>将其他程序写成的 YOLO 分割一步导入</translation>
    </message>
    <message>
        <source>import; txt; dataset; annotations; ultralytics</source>
        <translation>导入; TXT; 数据集; 标注; Ultralytics</translation>
    </message>
    <message>
        <source>Import labelme…</source>
        <translation>导入 labelme…</translation>
    </message>
    <message>
        <source>Take in what another program wrote as labelme, as one step</source>
        <translation>将其他程序写成的 labelme 一步导入</translation>
    </message>
    <message>
        <source>import; json; annotations</source>
        <translation>导入; JSON; 标注</translation>
    </message>
    <message>
        <source>Import Pascal VOC…</source>
        <translation>导入 Pascal VOC…</translation>
    </message>
    <message>
        <source>Take in what another program wrote as Pascal VOC, as one step</source>
        <translation>将其他程序写成的 Pascal VOC 一步导入</translation>
    </message>
    <message>
        <source>import; xml; boxes; annotations</source>
        <translation>导入; XML; 框; 标注</translation>
    </message>
    <message>
        <source>Import mask pictures…</source>
        <translation>导入掩膜图片…</translation>
    </message>
    <message>
        <source>Take in what another program wrote as mask pictures, as one step</source>
        <translation>将其他程序写成的掩膜图片一步导入</translation>
    </message>
    <message>
        <source>import; png; palette; labels; classes</source>
        <translation>导入; PNG; 调色板; 标签; 类别</translation>
    </message>
    <message>
        <source>Import DWA-M 150…</source>
        <translation>导入 DWA-M 150…</translation>
    </message>
    <message>
        <source>Take in what another program wrote as DWA-M 150, as one step</source>
        <translation>将其他程序写成的 DWA-M 150 一步导入</translation>
    </message>
    <message>
        <source>import; xml; M150; sewer; Kanal; EN 13508</source>
        <translation>导入; XML; M150; 管道; EN 13508</translation>
    </message>
    <message>
        <source>Close Inspector</source>
        <translation>关闭 Inspector</translation>
    </message>
    <message>
        <source>exit; close</source>
        <translation>退出; 关闭</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>back; revert</source>
        <translation>返回; 还原</translation>
    </message>
    <message>
        <source>again</source>
        <translation>再次</translation>
    </message>
    <message>
        <source>Make the selected suggestions findings</source>
        <translation>将所选建议变为缺陷</translation>
    </message>
    <message>
        <source>confirm; yes; take</source>
        <translation>确认; 是; 采纳</translation>
    </message>
    <message>
        <source>Accept all on this picture</source>
        <translation>接受此图片上的全部建议</translation>
    </message>
    <message>
        <source>Accept every suggestion of this picture</source>
        <translation>接受此图片的每条建议</translation>
    </message>
    <message>
        <source>accept mask; whole mask; confirm all</source>
        <translation>接受掩膜; 整个掩膜; 全部确认</translation>
    </message>
    <message>
        <source>Accept all above a confidence…</source>
        <translation>接受高于某置信度的全部建议…</translation>
    </message>
    <message>
        <source>Accept suggestions of all pictures as one step</source>
        <translation>将所有图片的建议一步接受</translation>
    </message>
    <message>
        <source>bulk; threshold; many</source>
        <translation>批量; 阈值; 许多</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>驳回…</translation>
    </message>
    <message>
        <source>Say that the selection is no finding, and why</source>
        <translation>说明所选内容不是缺陷及其原因</translation>
    </message>
    <message>
        <source>no; wrong; false alarm</source>
        <translation>否; 错误; 误报</translation>
    </message>
    <message>
        <source>Next suggestion</source>
        <translation>下一条建议</translation>
    </message>
    <message>
        <source>Go to the next suggestion, most worth first</source>
        <translation>转到下一条建议，最值得看的优先</translation>
    </message>
    <message>
        <source>walk; review</source>
        <translation>逐条; 审核</translation>
    </message>
    <message>
        <source>Previous suggestion</source>
        <translation>上一条建议</translation>
    </message>
    <message>
        <source>Go back to the suggestion before</source>
        <translation>回到前一条建议</translation>
    </message>
    <message>
        <source>walk back; review</source>
        <translation>往回; 审核</translation>
    </message>
    <message>
        <source>Change label…</source>
        <translation>更改类别…</translation>
    </message>
    <message>
        <source>Say what the selection is</source>
        <translation>说明所选内容是什么</translation>
    </message>
    <message>
        <source>class; relabel</source>
        <translation>类别; 重新标注</translation>
    </message>
    <message>
        <source>crack type</source>
        <translation>裂缝类型</translation>
    </message>
    <message>
        <source>crack type; alligator</source>
        <translation>裂缝类型; 龟裂</translation>
    </message>
    <message>
        <source>As measured</source>
        <translation>按测量结果</translation>
    </message>
    <message>
        <source>crack type; reset</source>
        <translation>裂缝类型; 重置</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>备注…</translation>
    </message>
    <message>
        <source>Write a note on the selection</source>
        <translation>为所选内容写备注</translation>
    </message>
    <message>
        <source>comment; remark</source>
        <translation>注释; 说明</translation>
    </message>
    <message>
        <source>Delete the selected findings</source>
        <translation>删除所选缺陷</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Copy the selected findings</source>
        <translation>复制所选缺陷</translation>
    </message>
    <message>
        <source>clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>Put copied findings on this picture, at their place</source>
        <translation>将复制的缺陷放到此图片的相同位置</translation>
    </message>
    <message>
        <source>clipboard; insert</source>
        <translation>剪贴板; 插入</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>A copy of the selection beside it</source>
        <translation>在旁边创建所选内容的副本</translation>
    </message>
    <message>
        <source>copy; clone</source>
        <translation>复制; 克隆</translation>
    </message>
    <message>
        <source>Make one finding of the selected ones</source>
        <translation>将所选缺陷合为一个</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>join; union; combine</source>
        <translation>连接; 并集; 合并</translation>
    </message>
    <message>
        <source>Separate parts</source>
        <translation>分离各部分</translation>
    </message>
    <message>
        <source>Make every separate part a finding of its own</source>
        <translation>将每个独立部分变为单独的缺陷</translation>
    </message>
    <message>
        <source>explode; split; ungroup</source>
        <translation>打散; 拆分; 取消组合</translation>
    </message>
    <message>
        <source>Simplify…</source>
        <translation>简化…</translation>
    </message>
    <message>
        <source>Draw the selected shapes with fewer points</source>
        <translation>用更少的点绘制所选形状</translation>
    </message>
    <message>
        <source>fewer points; smooth</source>
        <translation>更少的点; 平滑</translation>
    </message>
    <message>
        <source>Select all on this picture</source>
        <translation>选择此图片上的全部内容</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Select by class or confidence…</source>
        <translation>按类别或置信度选择…</translation>
    </message>
    <message>
        <source>Select findings by what they are</source>
        <translation>按缺陷的属性选择</translation>
    </message>
    <message>
        <source>find; filter; label; query</source>
        <translation>查找; 筛选; 类别; 查询</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>deselect; clear</source>
        <translation>取消选择; 清除</translation>
    </message>
    <message>
        <source>Remove picture from project</source>
        <translation>从项目中移除图片</translation>
    </message>
    <message>
        <source>Take the picture and its findings out of the project; the file stays</source>
        <translation>将图片及其缺陷移出项目；文件保留</translation>
    </message>
    <message>
        <source>take out; exclude</source>
        <translation>取出; 排除</translation>
    </message>
    <message>
        <source>Run the chosen model on this picture</source>
        <translation>在此图片上运行所选模型</translation>
    </message>
    <message>
        <source>find cracks; detect; segment</source>
        <translation>查找裂缝; 检测; 分割</translation>
    </message>
    <message>
        <source>Run the chosen model on every picture</source>
        <translation>在每张图片上运行所选模型</translation>
    </message>
    <message>
        <source>batch; find cracks; everything</source>
        <translation>批量; 查找裂缝; 全部</translation>
    </message>
    <message>
        <source>Run on pictures without result</source>
        <translation>在没有结果的图片上运行</translation>
    </message>
    <message>
        <source>Go on where a batch was stopped</source>
        <translation>从批处理停止处继续</translation>
    </message>
    <message>
        <source>resume; batch; continue</source>
        <translation>恢复; 批量; 继续</translation>
    </message>
    <message>
        <source>Draw a rectangle; the model runs on that part</source>
        <translation>画一个矩形；模型在该部分上运行</translation>
    </message>
    <message>
        <source>part; rectangle; crop</source>
        <translation>部分; 矩形; 裁剪</translation>
    </message>
    <message>
        <source>Try under noise…</source>
        <translation>噪声试验…</translation>
    </message>
    <message>
        <source>Spoil the picture by a slider and see live what the model still finds; nothing is kept</source>
        <translation>用滑块破坏图片，实时查看模型还能找到什么；不保留任何内容</translation>
    </message>
    <message>
        <source>robustness; salt and pepper; blur; degrade; texture; trial; test</source>
        <translation>稳健性; 椒盐; 模糊; 退化; 纹理; 试验; 测试</translation>
    </message>
    <message>
        <source>Find faces, plates and text</source>
        <translation>查找人脸、车牌和文字</translation>
    </message>
    <message>
        <source>Propose areas of this picture to blur in every export</source>
        <translation>提出此图片中每次导出都要打码的区域</translation>
    </message>
    <message>
        <source>privacy; redact; blur; anonymise; GDPR</source>
        <translation>隐私; 涂黑; 模糊; 匿名; GDPR</translation>
    </message>
    <message>
        <source>Find faces, plates and text in all pictures</source>
        <translation>在所有图片中查找人脸、车牌和文字</translation>
    </message>
    <message>
        <source>Propose areas to blur, in every picture</source>
        <translation>在每张图片中提出要打码的区域</translation>
    </message>
    <message>
        <source>Make a model of this surface from areas without damage</source>
        <translation>用无损区域建立此路面的模型</translation>
    </message>
    <message>
        <source>train; own model; undamaged; unsupervised; UP-CrackNet</source>
        <translation>训练; 自己的模型; 无损; 无监督; UP-CrackNet</translation>
    </message>
    <message>
        <source>Propose undamaged areas</source>
        <translation>提出无损区域</translation>
    </message>
    <message>
        <source>Propose areas of this picture where the chosen model sees no damage</source>
        <translation>提出此图片中所选模型未见损坏的区域</translation>
    </message>
    <message>
        <source>learn; train; clean; healthy</source>
        <translation>学习; 训练; 干净; 完好</translation>
    </message>
    <message>
        <source>Propose undamaged areas in all pictures</source>
        <translation>在所有图片中提出无损区域</translation>
    </message>
    <message>
        <source>Propose areas of every picture where the chosen model sees no damage</source>
        <translation>提出每张图片中所选模型未见损坏的区域</translation>
    </message>
    <message>
        <source>Stop running work; what is done stays</source>
        <translation>停止正在进行的工作；已完成的保留</translation>
    </message>
    <message>
        <source>cancel; abort</source>
        <translation>取消; 中止</translation>
    </message>
    <message>
        <source>Show what the surface would look like without damage, says the model</source>
        <translation>显示模型认为无损时路面的样子</translation>
    </message>
    <message>
        <source>layer; undamaged; UP-CrackNet</source>
        <translation>图层; 无损; UP-CrackNet</translation>
    </message>
    <message>
        <source>Show where the restored surface is brighter or darker than the picture</source>
        <translation>显示复原路面比图片更亮或更暗之处</translation>
    </message>
    <message>
        <source>layer; error map; difference</source>
        <translation>图层; 误差图; 差异</translation>
    </message>
    <message>
        <source>Show how far restored and source differ</source>
        <translation>显示复原图与原图相差多少</translation>
    </message>
    <message>
        <source>Show the smoothed error that the threshold parts</source>
        <translation>显示由阈值划分的平滑误差</translation>
    </message>
    <message>
        <source>layer; error map; Otsu; threshold</source>
        <translation>图层; 误差图; Otsu; 阈值</translation>
    </message>
    <message>
        <source>Export restored picture…</source>
        <translation>导出复原图片…</translation>
    </message>
    <message>
        <source>Write the restored picture, stamped, and its error map as PNG</source>
        <translation>将带印记的复原图片及其误差图写成 PNG</translation>
    </message>
    <message>
        <source>save; png; error map</source>
        <translation>保存; PNG; 误差图</translation>
    </message>
    <message>
        <source>Show the frame larger, as a model sees it</source>
        <translation>按模型所见放大显示此帧</translation>
    </message>
    <message>
        <source>super-resolution; x4; sharpen; upscale; enlarge; DSRNet</source>
        <translation>超分辨率; x4; 锐化; 放大; DSRNet</translation>
    </message>
    <message>
        <source>Enhance a region</source>
        <translation>增强区域</translation>
    </message>
    <message>
        <source>Drag a box; that part is enhanced, which is quicker</source>
        <translation>拖出一个框；只增强该部分，速度更快</translation>
    </message>
    <message>
        <source>super-resolution; part; rectangle; crop</source>
        <translation>超分辨率; 部分; 矩形; 裁剪</translation>
    </message>
    <message>
        <source>Reference…</source>
        <translation>参考帧…</translation>
    </message>
    <message>
        <source>See which frames show the place larger or sharper, and choose one</source>
        <translation>查看哪些帧把该处显示得更大或更清晰，并选择其一</translation>
    </message>
    <message>
        <source>neighbour; frame; reference; DSRNet</source>
        <translation>相邻; 帧; 参考; DSRNet</translation>
    </message>
    <message>
        <source>Way to enhance…</source>
        <translation>增强方式…</translation>
    </message>
    <message>
        <source>Choose the model that enhances, or bicubic</source>
        <translation>选择用于增强的模型，或双三次插值</translation>
    </message>
    <message>
        <source>model; bicubic; DSRNet; network</source>
        <translation>模型; 双三次; DSRNet; 网络</translation>
    </message>
    <message>
        <source>Show the picture as it was recorded</source>
        <translation>按录制时的样子显示图片</translation>
    </message>
    <message>
        <source>layer; original</source>
        <translation>图层; 原图</translation>
    </message>
    <message>
        <source>Show what was enhanced, over the source</source>
        <translation>在原图上显示增强结果</translation>
    </message>
    <message>
        <source>layer; super-resolution</source>
        <translation>图层; 超分辨率</translation>
    </message>
    <message>
        <source>Show the same place enlarged without a model</source>
        <translation>不用模型放大显示同一处</translation>
    </message>
    <message>
        <source>layer; interpolation</source>
        <translation>图层; 插值</translation>
    </message>
    <message>
        <source>Show how near things are, as the model sees it</source>
        <translation>按模型的判断显示远近</translation>
    </message>
    <message>
        <source>layer; distance; near; far</source>
        <translation>图层; 距离; 近; 远</translation>
    </message>
    <message>
        <source>Show what the model put in: enhanced minus bicubic</source>
        <translation>显示模型添加的内容：增强图减双三次插值</translation>
    </message>
    <message>
        <source>layer; change; compare</source>
        <translation>图层; 变化; 比较</translation>
    </message>
    <message>
        <source>Consistency</source>
        <translation>一致性</translation>
    </message>
    <message>
        <source>Show where the enhanced map contradicts what was measured</source>
        <translation>显示增强地图与实测值矛盾之处</translation>
    </message>
    <message>
        <source>layer; contradiction; measured; reflectance; map</source>
        <translation>图层; 矛盾; 实测; 反射率; 地图</translation>
    </message>
    <message>
        <source>A glass under the cursor shows the other layer; Shift and wheel: how large</source>
        <translation>光标下的放大镜显示另一图层；Shift 加滚轮改变大小</translation>
    </message>
    <message>
        <source>loupe; magnifier; compare</source>
        <translation>放大镜; 比较</translation>
    </message>
    <message>
        <source>Show the layer right of the source, at the same place</source>
        <translation>在原图右侧的同一位置显示该图层</translation>
    </message>
    <message>
        <source>split; compare; two views</source>
        <translation>分屏; 比较; 双视图</translation>
    </message>
    <message>
        <source>Enhance a map of any size into a GeoTIFF; what was stopped goes on</source>
        <translation>将任意大小的地图增强为 GeoTIFF；中断的会继续</translation>
    </message>
    <message>
        <source>super-resolution; GeoTIFF; tile; save; large; map</source>
        <translation>超分辨率; GeoTIFF; 影像块; 保存; 大; 地图</translation>
    </message>
    <message>
        <source>Run the chosen model on the enhanced pixels; what it finds is suggested on the source</source>
        <translation>在增强像素上运行所选模型；找到的内容作为建议显示在原图上</translation>
    </message>
    <message>
        <source>segment; detect; cracks; model</source>
        <translation>分割; 检测; 裂缝; 模型</translation>
    </message>
    <message>
        <source>Write the enhanced picture as PNG, stamped; of a map as GeoTIFF</source>
        <translation>将增强图片写成带印记的 PNG；地图写成 GeoTIFF</translation>
    </message>
    <message>
        <source>save; png; picture; GeoTIFF; map</source>
        <translation>保存; PNG; 图片; GeoTIFF; 地图</translation>
    </message>
    <message>
        <source>Export enhanced clip…</source>
        <translation>导出增强片段…</translation>
    </message>
    <message>
        <source>Enhance a part of the video, frame after frame, as MP4</source>
        <translation>逐帧增强视频的一部分，存为 MP4</translation>
    </message>
    <message>
        <source>save; video; mp4; range</source>
        <translation>保存; 视频; MP4; 范围</translation>
    </message>
    <message>
        <source>The head of the inspection: manholes, size, material, code book</source>
        <translation>检测表头：检查井、尺寸、材质、代码表</translation>
    </message>
    <message>
        <source>inspection; header; manhole; diameter; DN; material; standard</source>
        <translation>检测; 表头; 检查井; 直径; DN; 材质; 标准</translation>
    </message>
    <message>
        <source>Code the selection, or click a place on the picture</source>
        <translation>为所选内容编码，或点击图片上的一处</translation>
    </message>
    <message>
        <source>observation; defect; code; BAB; PACP; CJJ 181; EN 13508</source>
        <translation>观测; 缺陷; 代码; BAB; PACP; CJJ 181; EN 13508</translation>
    </message>
    <message>
        <source>Pipe circle</source>
        <translation>管道圆</translation>
    </message>
    <message>
        <source>Drag the pipe's circle at the observation: clock positions and sizes follow it</source>
        <translation>在观测处拖动管道圆：时钟位置和尺寸随之变化</translation>
    </message>
    <message>
        <source>clock; centre; axis; diameter; ring</source>
        <translation>时钟; 圆心; 轴线; 直径; 圆环</translation>
    </message>
    <message>
        <source>Chainage here…</source>
        <translation>此处距离…</translation>
    </message>
    <message>
        <source>Say at which chainage this frame is; between such frames it is estimated</source>
        <translation>说明此帧的距离；两个已知帧之间按比例估算</translation>
    </message>
    <message>
        <source>distance; counter; station; metre</source>
        <translation>距离; 计数器; 桩号; 米</translation>
    </message>
    <message>
        <source>Code books…</source>
        <translation>代码表…</translation>
    </message>
    <message>
        <source>Look at code books, confirm rows, import a table of your own</source>
        <translation>查看代码表，确认条目，导入自己的表</translation>
    </message>
    <message>
        <source>standard; import; table; confirm; codes</source>
        <translation>标准; 导入; 表; 确认; 代码</translation>
    </message>
    <message>
        <source>Click a finding; drag for several</source>
        <translation>点击一个缺陷；拖动选择多个</translation>
    </message>
    <message>
        <source>pick; pointer</source>
        <translation>选取; 指针</translation>
    </message>
    <message>
        <source>Edit points</source>
        <translation>编辑点</translation>
    </message>
    <message>
        <source>Move, add and delete the points of a finding</source>
        <translation>移动、添加和删除缺陷的点</translation>
    </message>
    <message>
        <source>vertices; nodes; reshape</source>
        <translation>顶点; 节点; 修形</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>多边形</translation>
    </message>
    <message>
        <source>Click around an area</source>
        <translation>围绕一个区域点击</translation>
    </message>
    <message>
        <source>draw; region; area</source>
        <translation>绘制; 区域; 面</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>线</translation>
    </message>
    <message>
        <source>Click along a crack or joint</source>
        <translation>沿裂缝或接缝点击</translation>
    </message>
    <message>
        <source>draw; polyline; trace</source>
        <translation>绘制; 折线; 描线</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>矩形</translation>
    </message>
    <message>
        <source>Drag a box</source>
        <translation>拖出一个框</translation>
    </message>
    <message>
        <source>draw; box</source>
        <translation>绘制; 框</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>画笔</translation>
    </message>
    <message>
        <source>Paint an area; turn the wheel for the size</source>
        <translation>涂画区域；滚轮调整大小</translation>
    </message>
    <message>
        <source>paint; draw; mask</source>
        <translation>涂; 画; 掩膜</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>橡皮</translation>
    </message>
    <message>
        <source>Take painted pixels away; turn the wheel for the size</source>
        <translation>擦去涂画的像素；滚轮调整大小</translation>
    </message>
    <message>
        <source>rub out; remove; mask</source>
        <translation>擦除; 移除; 掩膜</translation>
    </message>
    <message>
        <source>Magic brush</source>
        <translation>魔术画笔</translation>
    </message>
    <message>
        <source>Paint loosely along a crack; what the model sees there is taken</source>
        <translation>沿裂缝随意涂画；取模型在该处所见</translation>
    </message>
    <message>
        <source>wand; smart; grow; follow</source>
        <translation>魔棒; 智能; 生长; 跟随</translation>
    </message>
    <message>
        <source>Draw a line across a finding to cut it</source>
        <translation>画一条线穿过缺陷将其切开</translation>
    </message>
    <message>
        <source>cut; knife; divide</source>
        <translation>切; 刀; 分割</translation>
    </message>
    <message>
        <source>Drag a line to read its length; Enter keeps it</source>
        <translation>拖一条线读取长度；回车键保留</translation>
    </message>
    <message>
        <source>ruler; length; distance</source>
        <translation>尺; 长度; 距离</translation>
    </message>
    <message>
        <source>Redact</source>
        <translation>打码</translation>
    </message>
    <message>
        <source>Drag a box that is blurred in every export</source>
        <translation>拖出一个在每次导出中打码的框</translation>
    </message>
    <message>
        <source>blur; privacy; hide; anonymise</source>
        <translation>模糊; 隐私; 隐藏; 匿名</translation>
    </message>
    <message>
        <source>Drag a box without damage, for a model that learns this surface</source>
        <translation>拖出一个无损框，供学习此路面的模型使用</translation>
    </message>
    <message>
        <source>learn; train; clean; healthy; box</source>
        <translation>学习; 训练; 干净; 完好; 框</translation>
    </message>
    <message>
        <source>Undamaged polygon</source>
        <translation>无损多边形</translation>
    </message>
    <message>
        <source>Click around an area without damage, for a model that learns this surface</source>
        <translation>围绕无损区域点击，供学习此路面的模型使用</translation>
    </message>
    <message>
        <source>learn; train; clean; healthy; area</source>
        <translation>学习; 训练; 干净; 完好; 面</translation>
    </message>
    <message>
        <source>Observe</source>
        <translation>观测</translation>
    </message>
    <message>
        <source>Click a place to code it</source>
        <translation>点击一处以编码</translation>
    </message>
    <message>
        <source>observation; click; code; sewer</source>
        <translation>观测; 点击; 代码; 管道</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>Move the picture (also: hold Space, or the middle button)</source>
        <translation>移动图片（也可按住空格键或鼠标中键）</translation>
    </message>
    <message>
        <source>move; hand</source>
        <translation>移动; 手形</translation>
    </message>
    <message>
        <source>Draw a rectangle and run the model there</source>
        <translation>画一个矩形并在该处运行模型</translation>
    </message>
    <message>
        <source>rectangle</source>
        <translation>矩形</translation>
    </message>
    <message>
        <source>Draw a line of known length to see millimetres</source>
        <translation>画一条已知长度的线以显示毫米</translation>
    </message>
    <message>
        <source>scale; calibrate; ruler; millimetre; mm</source>
        <translation>比例; 标定; 尺; 毫米; mm</translation>
    </message>
    <message>
        <source>Set scale…</source>
        <translation>设置比例…</translation>
    </message>
    <message>
        <source>Type the size of a pixel</source>
        <translation>输入像素大小</translation>
    </message>
    <message>
        <source>mm per pixel; calibrate</source>
        <translation>每像素毫米; 标定</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>缩小画笔</translation>
    </message>
    <message>
        <source>A smaller brush</source>
        <translation>更小的画笔</translation>
    </message>
    <message>
        <source>size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>放大画笔</translation>
    </message>
    <message>
        <source>A larger brush</source>
        <translation>更大的画笔</translation>
    </message>
    <message>
        <source>Snap to edges</source>
        <translation>吸附边缘</translation>
    </message>
    <message>
        <source>Points you draw jump to the edge of the mask and to other findings</source>
        <translation>所画的点会吸附到掩膜边缘和其他缺陷</translation>
    </message>
    <message>
        <source>magnet; align</source>
        <translation>磁吸; 对齐</translation>
    </message>
    <message>
        <source>Pointer by keys</source>
        <translation>键盘指针</translation>
    </message>
    <message>
        <source>Arrows move a pointer on the picture; Space clicks, or drags while it is held</source>
        <translation>用方向键在图片上移动指针；空格点击，按住则拖动</translation>
    </message>
    <message>
        <source>keyboard; mouse; cursor; caret; accessibility</source>
        <translation>键盘; 鼠标; 光标; 插入符; 无障碍</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>上一张图片</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>下一张图片</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Show the whole picture</source>
        <translation>显示整张图片</translation>
    </message>
    <message>
        <source>whole picture; zoom all</source>
        <translation>整张图片; 全部显示</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>One picture pixel on one screen pixel</source>
        <translation>一个图片像素对应一个屏幕像素</translation>
    </message>
    <message>
        <source>one to one; zoom 1:1</source>
        <translation>一比一; 缩放 1:1</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>closer</source>
        <translation>更近</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>farther</source>
        <translation>更远</translation>
    </message>
    <message>
        <source>Zoom to selection</source>
        <translation>缩放到所选内容</translation>
    </message>
    <message>
        <source>Bring the selection into view</source>
        <translation>将所选内容移入视野</translation>
    </message>
    <message>
        <source>centre; find</source>
        <translation>居中; 查找</translation>
    </message>
    <message>
        <source>Show or hide the mask (hold Tab to see the bare picture)</source>
        <translation>显示或隐藏掩膜（按住 Tab 查看原图）</translation>
    </message>
    <message>
        <source>overlay; hide</source>
        <translation>叠加; 隐藏</translation>
    </message>
    <message>
        <source>Show or hide the outlines of findings</source>
        <translation>显示或隐藏缺陷轮廓</translation>
    </message>
    <message>
        <source>findings; hide; contours</source>
        <translation>缺陷; 隐藏; 轮廓</translation>
    </message>
    <message>
        <source>Show how sure the model is, pixel by pixel</source>
        <translation>逐像素显示模型的把握程度</translation>
    </message>
    <message>
        <source>heat map; confidence</source>
        <translation>热图; 置信度</translation>
    </message>
    <message>
        <source>Next bands</source>
        <translation>下一组波段</translation>
    </message>
    <message>
        <source>Show the next usual combination of bands of a map</source>
        <translation>显示地图的下一个常用波段组合</translation>
    </message>
    <message>
        <source>combination; true colour; infrared; NIR; SWIR; NDVI; satellite</source>
        <translation>组合; 真彩色; 红外; NIR; SWIR; NDVI; 卫星</translation>
    </message>
    <message>
        <source>Use all colours for the values of what is in view</source>
        <translation>将全部颜色用于当前视野中的值</translation>
    </message>
    <message>
        <source>contrast; percentile; limits; brightness</source>
        <translation>对比度; 百分位; 界限; 亮度</translation>
    </message>
    <message>
        <source>Stretch to the whole map</source>
        <translation>拉伸到整幅地图</translation>
    </message>
    <message>
        <source>Use all colours for the values of the whole map again</source>
        <translation>再次将全部颜色用于整幅地图的值</translation>
    </message>
    <message>
        <source>Mark clouds</source>
        <translation>标记云</translation>
    </message>
    <message>
        <source>Tint clouds, their shadows and snow on a map that says where they are</source>
        <translation>在有云信息的地图上为云、云影和雪着色</translation>
    </message>
    <message>
        <source>mask; SCL; scene classes; shadow; cirrus; snow</source>
        <translation>掩膜; SCL; 场景类别; 阴影; 卷云; 雪</translation>
    </message>
    <message>
        <source>System</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>appearance; bright</source>
        <translation>外观; 明亮</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>appearance; night</source>
        <translation>外观; 夜间</translation>
    </message>
    <message>
        <source>System language</source>
        <translation>系统语言</translation>
    </message>
    <message>
        <source>Speak the language of this computer, if Inspector knows it</source>
        <translation>使用此计算机的语言（如 Inspector 支持）</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>sprache; 语言</source>
        <translation>language; sprache</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>language; sprache; 语言</source>
        <translation>language; sprache; 语言</translation>
    </message>
    <message>
        <source>Deutsch</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>language; german; sprache; 语言</source>
        <translation>language; german; 德语; 语言</translation>
    </message>
    <message>
        <source>中文</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>language; chinese; sprache; 语言</source>
        <translation>language; chinese; 中文; 语言</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>窗口的下一部分</translation>
    </message>
    <message>
        <source>Give the keys to the next panel, bar or picture</source>
        <translation>将键盘焦点移到下一个面板、工具栏或图片</translation>
    </message>
    <message>
        <source>focus; pane; panel; keyboard; accessibility</source>
        <translation>焦点; 窗格; 面板; 键盘; 无障碍</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>窗口的上一部分</translation>
    </message>
    <message>
        <source>Give the keys to the panel, bar or picture before</source>
        <translation>将键盘焦点移到上一个面板、工具栏或图片</translation>
    </message>
    <message>
        <source>Next panel behind this one</source>
        <translation>此处的下一个面板</translation>
    </message>
    <message>
        <source>Bring the next of the panels that share a place to the front</source>
        <translation>将同一位置的下一个面板移到前面</translation>
    </message>
    <message>
        <source>tab; panel</source>
        <translation>标签页; 面板</translation>
    </message>
    <message>
        <source>Previous panel behind this one</source>
        <translation>此处的上一个面板</translation>
    </message>
    <message>
        <source>Bring the one before, of the panels that share a place, to the front</source>
        <translation>将同一位置的上一个面板移到前面</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>菜单栏</translation>
    </message>
    <message>
        <source>Go to the menus; the underlined letters open them with Alt</source>
        <translation>转到菜单；按 Alt 加带下划线的字母可打开菜单</translation>
    </message>
    <message>
        <source>menus; keyboard</source>
        <translation>菜单; 键盘</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>重置布局</translation>
    </message>
    <message>
        <source>Bring all panels back to their places</source>
        <translation>将所有面板恢复原位</translation>
    </message>
    <message>
        <source>docks; panels; windows</source>
        <translation>停靠; 面板; 窗口</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>maximise</source>
        <translation>最大化</translation>
    </message>
    <message>
        <source>Play the video, or pause</source>
        <translation>播放或暂停视频</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>pause; stop; video</source>
        <translation>暂停; 停止; 视频</translation>
    </message>
    <message>
        <source>step back</source>
        <translation>后退一步</translation>
    </message>
    <message>
        <source>step</source>
        <translation>一步</translation>
    </message>
    <message>
        <source>One second back</source>
        <translation>后退一秒</translation>
    </message>
    <message>
        <source>rewind</source>
        <translation>倒回</translation>
    </message>
    <message>
        <source>One second on</source>
        <translation>前进一秒</translation>
    </message>
    <message>
        <source>start; beginning</source>
        <translation>开头; 起点</translation>
    </message>
    <message>
        <source>end</source>
        <translation>结尾</translation>
    </message>
    <message>
        <source>Previous mark</source>
        <translation>上一标记</translation>
    </message>
    <message>
        <source>Go to the frame before that has findings or suggestions</source>
        <translation>转到前一个有缺陷或建议的帧</translation>
    </message>
    <message>
        <source>finding; observation</source>
        <translation>缺陷; 观测</translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation>下一标记</translation>
    </message>
    <message>
        <source>Go to the next frame that has findings or suggestions</source>
        <translation>转到下一个有缺陷或建议的帧</translation>
    </message>
    <message>
        <source>Go to time or frame…</source>
        <translation>转到时间或帧…</translation>
    </message>
    <message>
        <source>Type a time or the number of a frame</source>
        <translation>输入时间或帧号</translation>
    </message>
    <message>
        <source>jump; seek; timecode</source>
        <translation>跳转; 定位; 时间码</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>更慢</translation>
    </message>
    <message>
        <source>Play at half the speed</source>
        <translation>半速播放</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>更快</translation>
    </message>
    <message>
        <source>Play at twice the speed</source>
        <translation>双倍速播放</translation>
    </message>
    <message>
        <source>Show source, results, errors and files side by side, with figures</source>
        <translation>并排显示原图、结果、误差和文件，附指标</translation>
    </message>
    <message>
        <source>side by side; panes; metrics; before after; split</source>
        <translation>并排; 窗格; 指标; 前后对比; 分屏</translation>
    </message>
    <message>
        <source>1 pane</source>
        <translation>1 个窗格</translation>
    </message>
    <message>
        <source>panes; views</source>
        <translation>窗格; 视图</translation>
    </message>
    <message>
        <source>2 panes</source>
        <translation>2 个窗格</translation>
    </message>
    <message>
        <source>3 panes</source>
        <translation>3 个窗格</translation>
    </message>
    <message>
        <source>4 panes</source>
        <translation>4 个窗格</translation>
    </message>
    <message>
        <source>5 panes</source>
        <translation>5 个窗格</translation>
    </message>
    <message>
        <source>6 panes</source>
        <translation>6 个窗格</translation>
    </message>
    <message>
        <source>Panes side by side</source>
        <translation>窗格并排</translation>
    </message>
    <message>
        <source>Show every pane in its own place</source>
        <translation>每个窗格各占其位</translation>
    </message>
    <message>
        <source>grid; all</source>
        <translation>网格; 全部</translation>
    </message>
    <message>
        <source>Split two panes</source>
        <translation>分割两个窗格</translation>
    </message>
    <message>
        <source>One left and one right of a line that you drag</source>
        <translation>以可拖动的线分左右显示</translation>
    </message>
    <message>
        <source>slider; curtain; wipe</source>
        <translation>滑块; 卷帘; 擦除</translation>
    </message>
    <message>
        <source>Blink two panes</source>
        <translation>闪烁两个窗格</translation>
    </message>
    <message>
        <source>Hold V to see the second in place of the first</source>
        <translation>按住 V 以第二个代替第一个显示</translation>
    </message>
    <message>
        <source>flicker; toggle; flip</source>
        <translation>闪烁; 切换; 翻转</translation>
    </message>
    <message>
        <source>Show the second through the first</source>
        <translation>透过第一个显示第二个</translation>
    </message>
    <message>
        <source>opacity; transparent; overlay</source>
        <translation>不透明度; 透明; 叠加</translation>
    </message>
    <message>
        <source>Difference of two panes</source>
        <translation>两个窗格之差</translation>
    </message>
    <message>
        <source>The first minus the second, with a scale</source>
        <translation>第一个减第二个，附刻度</translation>
    </message>
    <message>
        <source>subtract; minus; change</source>
        <translation>相减; 减; 变化</translation>
    </message>
    <message>
        <source>Measure all of the picture</source>
        <translation>测量整张图片</translation>
    </message>
    <message>
        <source>Forget the region that is measured</source>
        <translation>清除测量区域</translation>
    </message>
    <message>
        <source>clear region; whole; reset</source>
        <translation>清除区域; 整体; 重置</translation>
    </message>
    <message>
        <source>Export this view…</source>
        <translation>导出此视图…</translation>
    </message>
    <message>
        <source>Write the panes as they are seen, redacted and stamped, as PNG</source>
        <translation>将窗格按所见写成 PNG，已打码并加印记</translation>
    </message>
    <message>
        <source>save; png; picture</source>
        <translation>保存; PNG; 图片</translation>
    </message>
    <message>
        <source>Δ on this frame…</source>
        <translation>此帧的 Δ…</translation>
    </message>
    <message>
        <source>Shrink the picture, restore it, and see what a model loses and finds again</source>
        <translation>缩小图片再恢复，查看模型丢失和找回了什么</translation>
    </message>
    <message>
        <source>delta; resolution; super-resolution; gained; lost; shrink; restore</source>
        <translation>Delta; 分辨率; 超分辨率; 获得; 丢失; 缩小; 恢复</translation>
    </message>
    <message>
        <source>Agreement of models…</source>
        <translation>模型一致性…</translation>
    </message>
    <message>
        <source>How far the models that ran on this picture agree, and where</source>
        <translation>在此图片上运行过的模型在何处、多大程度上一致</translation>
    </message>
    <message>
        <source>iou; vote; pairwise; consensus</source>
        <translation>IoU; 投票; 两两; 共识</translation>
    </message>
    <message>
        <source>Add a .safetensors or .onnx file of somebody else as a model</source>
        <translation>将他人的 .safetensors 或 .onnx 文件添加为模型</translation>
    </message>
    <message>
        <source>community; safetensors; onnx; import; super-resolution</source>
        <translation>社区; safetensors; ONNX; 导入; 超分辨率</translation>
    </message>
    <message>
        <source>Added models…</source>
        <translation>已添加的模型…</translation>
    </message>
    <message>
        <source>See the models that you added, and remove them</source>
        <translation>查看并移除已添加的模型</translation>
    </message>
    <message>
        <source>community; remove; card</source>
        <translation>社区; 移除; 模型卡</translation>
    </message>
    <message>
        <source>Test models on this project…</source>
        <translation>在此项目上测试模型…</translation>
    </message>
    <message>
        <source>Score models on what you accepted, at every threshold</source>
        <translation>按已接受的内容在每个阈值下为模型评分</translation>
    </message>
    <message>
        <source>score; self-test; evaluate; precision; recall; IoU; F1; threshold</source>
        <translation>评分; 自测; 评估; 精确率; 召回率; IoU; F1; 阈值</translation>
    </message>
    <message>
        <source>All damage of this picture is accepted: models are scored on all of its pixels</source>
        <translation>此图片的所有损坏均已接受：模型按其全部像素评分</translation>
    </message>
    <message>
        <source>finished; all marked; ground truth; self-test</source>
        <translation>完成; 全部标记; 真值; 自测</translation>
    </message>
    <message>
        <source>Plots…</source>
        <translation>图表…</translation>
    </message>
    <message>
        <source>Draw the crack widths and defects of this project, and what was measured of models</source>
        <translation>绘制此项目的裂缝宽度和缺陷，以及模型的测量结果</translation>
    </message>
    <message>
        <source>chart; histogram; crack widths; run; cost; robustness; training; curve</source>
        <translation>图表; 直方图; 裂缝宽度; 管段; 成本; 稳健性; 训练; 曲线</translation>
    </message>
    <message>
        <source>Show the queue of files that wait for models</source>
        <translation>显示等待模型处理的文件队列</translation>
    </message>
    <message>
        <source>queue; many files; bulk; panel</source>
        <translation>队列; 许多文件; 批量; 面板</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Add pictures, videos and maps to the batch</source>
        <translation>将图片、视频和地图加入批处理</translation>
    </message>
    <message>
        <source>batch; queue; videos; maps; pictures</source>
        <translation>批处理; 队列; 视频; 地图; 图片</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Add everything in a folder to the batch</source>
        <translation>将文件夹中的全部内容加入批处理</translation>
    </message>
    <message>
        <source>batch; queue; directory</source>
        <translation>批处理; 队列; 目录</translation>
    </message>
    <message>
        <source>Add all of the project</source>
        <translation>添加整个项目</translation>
    </message>
    <message>
        <source>Add every picture of this project to the batch</source>
        <translation>将此项目的每张图片加入批处理</translation>
    </message>
    <message>
        <source>batch; queue; every picture</source>
        <translation>批处理; 队列; 每张图片</translation>
    </message>
    <message>
        <source>Work through the files that wait; pausing stops after the picture at hand</source>
        <translation>处理等待的文件；暂停会在当前图片之后停止</translation>
    </message>
    <message>
        <source>resume; pause; continue; go on</source>
        <translation>恢复; 暂停; 继续</translation>
    </message>
    <message>
        <source>Retry what failed</source>
        <translation>重试失败项</translation>
    </message>
    <message>
        <source>Let every file that failed wait again; what was made of it stays</source>
        <translation>让每个失败的文件重新等待；已完成的结果保留</translation>
    </message>
    <message>
        <source>again; repeat; batch</source>
        <translation>再次; 重复; 批处理</translation>
    </message>
    <message>
        <source>Run the selected again</source>
        <translation>重新运行所选</translation>
    </message>
    <message>
        <source>Let the selected files wait once more; what is done is done anew</source>
        <translation>让所选文件再次等待；已完成的会重做</translation>
    </message>
    <message>
        <source>repeat; anew; batch</source>
        <translation>重复; 重做; 批处理</translation>
    </message>
    <message>
        <source>Cancel the selected</source>
        <translation>取消所选</translation>
    </message>
    <message>
        <source>Leave the selected files out; one that is being worked on stops at once</source>
        <translation>跳过所选文件；正在处理的立即停止</translation>
    </message>
    <message>
        <source>skip; batch; leave out</source>
        <translation>跳过; 批处理; 排除</translation>
    </message>
    <message>
        <source>Take the selected off the list</source>
        <translation>从列表移除所选</translation>
    </message>
    <message>
        <source>Take files out of the batch; their results stay</source>
        <translation>将文件移出批处理；其结果保留</translation>
    </message>
    <message>
        <source>delete; batch</source>
        <translation>删除; 批处理</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Work on the selected files earlier</source>
        <translation>更早处理所选文件</translation>
    </message>
    <message>
        <source>earlier; reorder; batch</source>
        <translation>提前; 重新排序; 批处理</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Work on the selected files later</source>
        <translation>更晚处理所选文件</translation>
    </message>
    <message>
        <source>later; reorder; batch</source>
        <translation>推后; 重新排序; 批处理</translation>
    </message>
    <message>
        <source>Take what is done or cancelled off the list</source>
        <translation>将已完成或已取消的移出列表</translation>
    </message>
    <message>
        <source>tidy; batch; done</source>
        <translation>整理; 批处理; 完成</translation>
    </message>
    <message>
        <source>Open the log</source>
        <translation>打开日志</translation>
    </message>
    <message>
        <source>A text with what became of each file, when and why</source>
        <translation>记录每个文件的结果、时间和原因的文本</translation>
    </message>
    <message>
        <source>what happened; times; reasons</source>
        <translation>发生了什么; 时间; 原因</translation>
    </message>
    <message>
        <source>How each thing is done, with pictures; the window stays usable beside it</source>
        <translation>图文说明每件事怎么做；旁边的窗口仍可使用</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>manual; documentation; handbook; help; how to</source>
        <translation>手册; 文档; 指南; 帮助; 怎么做</translation>
    </message>
    <message>
        <source>Help on this</source>
        <translation>此处的帮助</translation>
    </message>
    <message>
        <source>Open the user guide at the chapter of the panel or tool in use</source>
        <translation>打开用户指南中关于当前面板或工具的章节</translation>
    </message>
    <message>
        <source>context help; manual; explain; panel; tool</source>
        <translation>上下文帮助; 手册; 解释; 面板; 工具</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>查找命令…</translation>
    </message>
    <message>
        <source>Search all commands by name</source>
        <translation>按名称搜索所有命令</translation>
    </message>
    <message>
        <source>search; command</source>
        <translation>搜索; 命令</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>键盘快捷键…</translation>
    </message>
    <message>
        <source>See and change the keys</source>
        <translation>查看和更改按键</translation>
    </message>
    <message>
        <source>keys; hotkeys</source>
        <translation>按键; 热键</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>导览</translation>
    </message>
    <message>
        <source>Three minutes through a sample project, step by step in this window</source>
        <translation>三分钟走完一个示例项目，在此窗口中逐步进行</translation>
    </message>
    <message>
        <source>introduction; first steps; learn; tutorial; help; guide me</source>
        <translation>介绍; 第一步; 学习; 教程; 帮助; 引导</translation>
    </message>
    <message>
        <source>Check this installation…</source>
        <translation>检查此安装…</translation>
    </message>
    <message>
        <source>Look at libraries, models, folders and the screen, and say what to do about each fault</source>
        <translation>检查库、模型、文件夹和屏幕，并说明每个问题该怎么办</translation>
    </message>
    <message>
        <source>doctor; diagnose; problem; missing; graphics card; repair</source>
        <translation>诊断; 检查; 问题; 缺少; 显卡; 修复</translation>
    </message>
    <message>
        <source>Log…</source>
        <translation>日志…</translation>
    </message>
    <message>
        <source>See what Inspector wrote about its work, and where it ended unexpectedly</source>
        <translation>查看 Inspector 对其工作的记录，以及它在何处意外结束</translation>
    </message>
    <message>
        <source>messages; errors; warnings; crash; trace; debug</source>
        <translation>消息; 错误; 警告; 崩溃; 跟踪; 调试</translation>
    </message>
    <message>
        <source>Copy report for support…</source>
        <translation>复制支持报告…</translation>
    </message>
    <message>
        <source>Versions, devices, jobs and the last lines of the log, to copy or save</source>
        <translation>版本、设备、任务和日志的最后几行，可复制或保存</translation>
    </message>
    <message>
        <source>bug; crash; problem; versions; send</source>
        <translation>错误; 崩溃; 问题; 版本; 发送</translation>
    </message>
    <message>
        <source>Version, licences and models</source>
        <translation>版本、许可和模型</translation>
    </message>
    <message>
        <source>version; licence; models</source>
        <translation>版本; 许可; 模型</translation>
    </message>
</context>
<context>
    <name>models</name>
    <message>
        <source>Enlarges a frame four times from itself alone: the light ATD, attention with a learnt dictionary, of the family that the DSRNet paper compares with.</source>
        <translation>仅由单帧自身放大四倍：轻量 ATD，带学习字典的注意力，属于 DSRNet 论文所比较的系列。</translation>
    </message>
    <message>
        <source>Cracks in photographs of concrete and asphalt by an encoder that began with ImageNet; the small networks learn from it. Too large to be shipped.</source>
        <translation>混凝土和沥青照片中的裂缝，使用以 ImageNet 起步的编码器；小网络向它学习。过大而不随附。</translation>
    </message>
    <message>
        <source>Masks of joint offset, intruding lateral and infiltration, the classes of the Pipe set, by DeepLabv3 on ResNet-50, to compare what enlarging is worth. Learns from rendered pipes alone; too large to be shipped.</source>
        <translation>错口、支管突入和渗漏（Pipe 数据集的类别）的掩膜，基于 ResNet-50 的 DeepLabv3，用于比较放大的价值。仅从渲染管道学习；过大而不随附。</translation>
    </message>
    <message>
        <source>Masks of joint offset, intruding lateral and infiltration, the classes of the Pipe set, by the DeepLabv3+ with which the DSRNet paper asks what enlarging is worth, on ResNet-50. Learns from rendered pipes alone; too large to be shipped.</source>
        <translation>错口、支管突入和渗漏（Pipe 数据集的类别）的掩膜，基于 ResNet-50 的 DeepLabv3+，DSRNet 论文以它检验放大的价值。仅从渲染管道学习；过大而不随附。</translation>
    </message>
    <message>
        <source>DSRNet with all four losses of the paper: sharper to the eye than DSRNet+, farther from the truth. Its perceptual loss looks with VGG16 (ImageNet, BSD).</source>
        <translation>使用论文全部四种损失的 DSRNet：观感比 DSRNet+ 更清晰，但离真值更远。其感知损失使用 VGG16（ImageNet，BSD）。</translation>
    </message>
    <message>
        <source>DSRNet-S that learned from DSRNet+ too: from its pictures, and by attention from its features.</source>
        <translation>同时向 DSRNet+ 学习的 DSRNet-S：学习其输出图片，并通过注意力学习其特征。</translation>
    </message>
    <message>
        <source>Enlarges sewer video four times on a laptop, with the help of a neighbouring frame and depth. Ours after DSRNet, at less than a tenth of its operations.</source>
        <translation>在笔记本电脑上将管道视频放大四倍，借助相邻帧和深度。我们依据 DSRNet 设计，运算量不到其十分之一。</translation>
    </message>
    <message>
        <source>Apache-2.0</source>
        <translation>Apache-2.0</translation>
    </message>
    <message>
        <source>pipes: rendered pipes of this program</source>
        <translation>管道：本程序渲染</translation>
    </message>
    <message>
        <source>The part of DSRNet-lite that works without a reference: four times the size from the frame alone, and no depth. DSRNet-lite goes on from it.</source>
        <translation>DSRNet-lite 中不需要参考帧的部分：仅由该帧放大四倍，没有深度。DSRNet-lite 在其基础上继续。</translation>
    </message>
    <message>
        <source>Enlarges sewer video four times with a neighbouring frame and depth; the DSRNet of the paper that is closest to the truth (reconstruction and depth losses).</source>
        <translation>借助相邻帧和深度将管道视频放大四倍；论文中最接近真值的 DSRNet（重建损失和深度损失）。</translation>
    </message>
    <message>
        <source>DSRNet with half the blocks: two thirds of the operations (reconstruction and depth losses).</source>
        <translation>块数减半的 DSRNet：三分之二的运算量（重建损失和深度损失）。</translation>
    </message>
    <message>
        <source>Enlarges a frame four times from itself alone: the large EDSR, 32 blocks of 256 channels, a baseline of super-resolution papers; too large to be shipped.</source>
        <translation>仅由单帧自身放大四倍：大型 EDSR，32 个 256 通道的块，超分辨率论文的基线；过大而不随附。</translation>
    </message>
    <message>
        <source>Enlarges a frame four times from itself alone: EDSR with 16 blocks of 64 channels, a baseline of super-resolution papers. Ours adds what it finds to the bicubic enlargement.</source>
        <translation>仅由单帧自身放大四倍：16 个 64 通道块的 EDSR，超分辨率论文的基线。我们的版本将其所得加到双三次放大上。</translation>
    </message>
    <message>
        <source>Masks of joint offset, intruding lateral and infiltration, the classes of the Pipe set, by the FCN on ResNet-50 with which the DSRNet paper asks what enlarging is worth. Learns from rendered pipes alone; too large to be shipped.</source>
        <translation>错口、支管突入和渗漏（Pipe 数据集的类别）的掩膜，基于 ResNet-50 的 FCN，DSRNet 论文以它检验放大的价值。仅从渲染管道学习；过大而不随附。</translation>
    </message>
    <message>
        <source>Boxes around joint offset, intruding lateral and infiltration, the classes of the Pipe set, by FCOS on ResNet-50, to compare what enlarging is worth. Learns from rendered pipes alone; too large to be shipped.</source>
        <translation>错口、支管突入和渗漏（Pipe 数据集的类别）的框，基于 ResNet-50 的 FCOS，用于比较放大的价值。仅从渲染管道学习；过大而不随附。</translation>
    </message>
    <message>
        <source>Enlarges B02, B03, B04 and B08 of a Sentinel-2 picture three times, from 10 m to 10/3 m a pixel. Trained on rendered land alone: there is no real reference of high resolution and no real mask of buildings in its data.</source>
        <translation>将 Sentinel-2 图片的 B02、B03、B04 和 B08 放大三倍，从每像素 10 m 到 10/3 m。仅用渲染地面训练：其数据中没有真实的高分辨率参考，也没有真实的建筑掩膜。</translation>
    </message>
    <message>
        <source>HAT-light, fine-tuned without any picture of high resolution: from masks of roads and buildings, and from what was measured. Trained on rendered land alone: there is no real reference of high resolution and no real mask of buildings in its data.</source>
        <translation>未用任何高分辨率图片微调的 HAT-light：依据道路和建筑掩膜及实测值。仅用渲染地面训练：其数据中没有真实的高分辨率参考，也没有真实的建筑掩膜。</translation>
    </message>
    <message>
        <source>Enlarges B02, B03, B04 and B08 of a Sentinel-2 picture three times, so that roads and buildings are found better. Trained on rendered land alone: there is no real reference of high resolution and no real mask of buildings in its data.</source>
        <translation>将 Sentinel-2 图片的 B02、B03、B04 和 B08 放大三倍，使道路和建筑更易找到。仅用渲染地面训练：其数据中没有真实的高分辨率参考，也没有真实的建筑掩膜。</translation>
    </message>
    <message>
        <source>land: rendered land of this program</source>
        <translation>地面：本程序渲染</translation>
    </message>
    <message>
        <source>Cracks in photographs of concrete and asphalt; the fastest of its family. MACs as run, with each projection before its upsampling (555 M in the order of the paper).</source>
        <translation>混凝土和沥青照片中的裂缝；该系列中最快的。MACs 按实际运行计，每个投影在其上采样之前（按论文顺序为 555 M）。</translation>
    </message>
    <message>
        <source>Trained on DeepCrack and CFD: non-commercial research only</source>
        <translation>用 DeepCrack 和 CFD 训练：仅限非商业研究</translation>
    </message>
    <message>
        <source>DeepCrack, official training split (Liu et al. 2019): non-commercial research only</source>
        <translation>DeepCrack 官方训练集（Liu 等，2019）：仅限非商业研究</translation>
    </message>
    <message>
        <source>CFD, CrackForest (Shi et al. 2016): non-commercial research only</source>
        <translation>CFD, CrackForest（Shi 等，2016）：仅限非商业研究</translation>
    </message>
    <message>
        <source>Cracks in photographs of concrete and asphalt; between B16 and B48 in speed and care. MACs as run, with each projection before its upsampling (2200 M in the order of the paper).</source>
        <translation>混凝土和沥青照片中的裂缝；速度和精细度介于 B16 与 B48 之间。MACs 按实际运行计，每个投影在其上采样之前（按论文顺序为 2200 M）。</translation>
    </message>
    <message>
        <source>Cracks in photographs of concrete and asphalt; the most careful of its family. MACs as run, with each projection before its upsampling (4936 M in the order of the paper).</source>
        <translation>混凝土和沥青照片中的裂缝；该系列中最精细的。MACs 按实际运行计，每个投影在其上采样之前（按论文顺序为 4936 M）。</translation>
    </message>
    <message>
        <source>Scores of eleven codes of Sewer-ML, those that the renderer draws (RB OB DE FS IS RO IN AF BE FO PH) for whole pictures, by the Inception v3 with which the DSRNet paper asks what enlarging is worth. Learns from rendered pipes alone; too large to be shipped.</source>
        <translation>为整张图片给出 Sewer-ML 的十一个代码（渲染器所绘的 RB OB DE FS IS RO IN AF BE FO PH）的得分，使用 Inception v3，DSRNet 论文以它检验放大的价值。仅从渲染管道学习；过大而不随附。</translation>
    </message>
    <message>
        <source>MASA-SR with the reconstruction loss: DSRNet without depth, the baseline of the paper.</source>
        <translation>使用重建损失的 MASA-SR：没有深度的 DSRNet，论文的基线。</translation>
    </message>
    <message>
        <source>Cracks in photographs of concrete and asphalt by the smallest network here, trained on clean pictures alone.</source>
        <translation>混凝土和沥青照片中的裂缝，使用此处最小的网络，仅用干净图片训练。</translation>
    </message>
    <message>
        <source>Trained on DeepCrack: non-commercial research only</source>
        <translation>用 DeepCrack 训练：仅限非商业研究</translation>
    </message>
    <message>
        <source>Cracks in photographs of concrete and asphalt by the smallest network here, which learnt from a larger one what cracks look like under noise.</source>
        <translation>混凝土和沥青照片中的裂缝，使用此处最小的网络，它向较大的网络学习了噪声下裂缝的样子。</translation>
    </message>
    <message>
        <source>Trained on DeepCrack, by a teacher with terms of its own: non-commercial research only</source>
        <translation>用 DeepCrack 训练，教师模型另有条款：仅限非商业研究</translation>
    </message>
    <message>
        <source>taught by hrsegnet-b48</source>
        <translation>由 hrsegnet-b48 教导</translation>
    </message>
    <message>
        <source>Cracks in photographs of concrete and asphalt by a large network, which can teach PCT.</source>
        <translation>混凝土和沥青照片中的裂缝，使用可以教导 PCT 的大型网络。</translation>
    </message>
    <message>
        <source>Makes one picture three times as large out of 3 to 15 dates of one place, each of B02, B03, B04 and B08 alone. Trained on rendered land alone: there is no real reference of high resolution and no real mask of buildings in its data.</source>
        <translation>由同一地点的 3 至 15 个日期生成一张三倍大的图片，B02、B03、B04 和 B08 各自处理。仅用渲染地面训练：其数据中没有真实的高分辨率参考，也没有真实的建筑掩膜。</translation>
    </message>
    <message>
        <source>Enlarges a frame four times from itself alone: RCAN, whose 200 blocks weigh their channels, a baseline of super-resolution papers; too large to be shipped.</source>
        <translation>仅由单帧自身放大四倍：RCAN，其 200 个块对通道加权，超分辨率论文的基线；过大而不随附。</translation>
    </message>
    <message>
        <source>Scores of eleven codes of Sewer-ML, those that the renderer draws (RB OB DE FS IS RO IN AF BE FO PH) for whole pictures, by the ResNet-101 with which the DSRNet paper asks what enlarging is worth. Learns from rendered pipes alone; too large to be shipped.</source>
        <translation>为整张图片给出 Sewer-ML 的十一个代码（渲染器所绘的 RB OB DE FS IS RO IN AF BE FO PH）的得分，使用 ResNet-101，DSRNet 论文以它检验放大的价值。仅从渲染管道学习；过大而不随附。</translation>
    </message>
    <message>
        <source>Roads and buildings in enlarged Sentinel-2 pictures (10/3 m a pixel). Trained on rendered land alone: there is no real mask of buildings in its data.</source>
        <translation>放大后的 Sentinel-2 图片（每像素 10/3 m）中的道路和建筑。仅用渲染地面训练：其数据中没有真实的建筑掩膜。</translation>
    </message>
    <message>
        <source>rendered land of this program</source>
        <translation>本程序渲染的地面</translation>
    </message>
    <message>
        <source>Roads and buildings in enlarged Sentinel-2 pictures, by a network that no other learns from: for scores. Trained on rendered land alone.</source>
        <translation>放大后的 Sentinel-2 图片中的道路和建筑，使用无其他网络向其学习的网络：用于评分。仅用渲染地面训练。</translation>
    </message>
    <message>
        <source>Proposes masks of sewer defects in video frames, each label with codes. Trained on rendered pipes only and scored on rendered pipes only; it has no measured score on frames of real sewers. Obstacles, laterals and deposits are its best labels; it finds few cracks, roots and infiltrations and hardly an open joint.</source>
        <translation>在视频帧中提出管道缺陷的掩膜，每个类别附代码。仅用渲染管道训练和评分；在真实管道画面上没有实测得分。障碍物、支管和沉积是其最好的类别；裂缝、树根和渗漏找到的很少，几乎找不到脱节。</translation>
    </message>
    <message>
        <source>Pipes rendered by `inspector pack --kind sewer-masks`; no real picture</source>
        <translation>由 `inspector pack --kind sewer-masks` 渲染的管道；没有真实图片</translation>
    </message>
    <message>
        <source>Boxes around joint offset, intruding lateral and infiltration, the classes of the Pipe set, by the SSD on VGG16 with which the DSRNet paper asks what enlarging is worth. Begins with VGG16's ImageNet weights (BSD) and learns from rendered pipes alone; too large to be shipped.</source>
        <translation>错口、支管突入和渗漏（Pipe 数据集的类别）的框，基于 VGG16 的 SSD，DSRNet 论文以它检验放大的价值。以 VGG16 的 ImageNet 权重（BSD）起步，仅从渲染管道学习；过大而不随附。</translation>
    </message>
    <message>
        <source>Boxes around joint offset, intruding lateral and infiltration, the classes of the Pipe set, by SSDLite on MobileNetV3, to compare what enlarging is worth on a laptop. Learns from rendered pipes alone.</source>
        <translation>错口、支管突入和渗漏（Pipe 数据集的类别）的框，基于 MobileNetV3 的 SSDLite，用于在笔记本电脑上比较放大的价值。仅从渲染管道学习。</translation>
    </message>
    <message>
        <source>Scores of eleven codes of Sewer-ML, those that the renderer draws (RB OB DE FS IS RO IN AF BE FO PH) for whole pictures: first defect or not, then which codes, after the IDCNN &amp; NDCNN of the DSRNet paper. Learns from rendered pipes alone.</source>
        <translation>为整张图片给出 Sewer-ML 的十一个代码（渲染器所绘的 RB OB DE FS IS RO IN AF BE FO PH）的得分：先判断有无缺陷，再判断是哪些代码，依据 DSRNet 论文的 IDCNN 与 NDCNN。仅从渲染管道学习。</translation>
    </message>
    <message>
        <source>Finds cracks without having seen one: it restores what an undamaged surface would look like, and shows the difference. Style loss: none.</source>
        <translation>未见过裂缝也能找到裂缝：它复原无损表面应有的样子，并显示差异。风格损失：无。</translation>
    </message>
    <message>
        <source>DeepCrack, undamaged windows of the official training split (Liu et al. 2019): non-commercial research only</source>
        <translation>DeepCrack 官方训练集中无损伤的窗口（Liu 等，2019）：仅限非商业研究</translation>
    </message>
    <message>
        <source>rendered pavement of this program</source>
        <translation>本程序渲染的路面</translation>
    </message>
</context>
</TS>
